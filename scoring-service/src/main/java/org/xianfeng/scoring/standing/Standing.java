package org.xianfeng.scoring.standing;

import java.util.OptionalLong;

/** Where a branch stands in a group, or why it has no rank there. */
public sealed interface Standing {
    /**
     * It is ranked.
     *
     * @param rank one more than branches with more points; equal points share it
     * @param sharing how many have exactly these points, itself included
     * @param of how many are ranked
     * @param aheadOfPercent of the others, how many per cent have fewer points; rounded down
     * @param nextHigher the points of who stands next above; none at the top
     * @param nextLower the points of who stands next below; none at the end
     */
    record Ranked(
            long pointsHundredths,
            int rank,
            int sharing,
            int of,
            int aheadOfPercent,
            OptionalLong nextHigher,
            OptionalLong nextLower)
            implements Standing {}

    /** Too few branches are comparable. */
    record TooFewBranches(long pointsHundredths, int of) implements Standing {}

    /** It has too few entries of its own. */
    record TooFewFacts(long pointsHundredths, long entries) implements Standing {}

    /** It is none of those that are compared. */
    record NotCompared() implements Standing {}
}
