package org.xianfeng.scoring.yearterms;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.Reason;
import org.xianfeng.scoring.yearterms.YearTerms.Line;

/**
 * What of the year before a year begins with.
 *
 * @param percent of what the year before shows as confirmed
 * @param mostHundredths the most that is taken over; none where the book does not say
 */
public record CarryOver(int percent, @Nullable Long mostHundredths) {
    private static final int WHOLE = 100;

    /** What is taken over, and why; a year that ended with nothing, or with less, leaves nothing. */
    Line of(int year, long shownBeforeHundredths) {
        String before = Integer.toString(year - 1);
        String shown = "points:" + shownBeforeHundredths;
        if (shownBeforeHundredths <= 0) {
            return new Line(0, false, Reason.of("nothing-to-carry-over", before, shown));
        }
        long part = Math.floorDiv(Math.multiplyExact(shownBeforeHundredths, 2L * percent) + WHOLE, 2L * WHOLE);
        return most(part)
                .map(most -> new Line(
                        most,
                        false,
                        Reason.of("carried-over-at-most", before, shown, Integer.toString(percent), "points:" + most)))
                .orElseGet(() ->
                        new Line(part, false, Reason.of("carried-over", before, shown, Integer.toString(percent))));
    }

    private Optional<Long> most(long part) {
        return Optional.ofNullable(mostHundredths).filter(most -> part > most);
    }
}
