package org.xianfeng.scoring.fluctuation;

import java.time.YearMonth;
import java.util.List;
import org.xianfeng.scoring.participation.CountedMeeting;
import org.xianfeng.scoring.participation.Totals;
import org.xianfeng.starter.identity.OrganisationId;

/** What can be said about the change of attendance between two months. */
sealed interface Change {
    /** The change and its parts, the largest first. */
    record Explained(long millionthsBefore, long millionthsAfter, List<Part> parts) implements Change {}

    /** Too few were expected in one of the months to say anything. */
    record NotEnough(Totals before, Totals after) implements Change {}

    /** A department of more branches than are compared at once. */
    record TooWide() implements Change {}

    /**
     * What one cause has in the change.
     *
     * @param values what the sentence about it names
     * @param meetings behind it, at most ten; of a branch
     * @param branches behind it, the largest first, at most ten; of a department
     */
    record Part(Cause cause, long millionths, List<Long> values, List<Seen> meetings, List<Branch> branches) {}

    /** A meeting, and the month it is from. */
    record Seen(YearMonth month, CountedMeeting meeting) {}

    /** What a branch has in a part. */
    record Branch(OrganisationId id, long millionths) {}
}
