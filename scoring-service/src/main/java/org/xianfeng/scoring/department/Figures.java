package org.xianfeng.scoring.department;

import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.participation.Totals;

/**
 * The figures of an organisation in a month.
 *
 * @param attendanceMillionths attended of a million expected; absent where fewer were expected than are enough
 * @param satisfactionHundredths the mean rating, 100 to 500; absent where nobody rated
 * @param usualMillionths what is usual, where this month is not: something to ask about, not a judgement
 * @param question the same as a sentence
 */
record Figures(
        String organisationId,
        String month,
        Totals totals,
        @Nullable Long attendanceMillionths,
        @Nullable Long satisfactionHundredths,
        @Nullable Long usualMillionths,
        @Nullable String question) {}
