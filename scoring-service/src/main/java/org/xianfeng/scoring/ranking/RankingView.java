package org.xianfeng.scoring.ranking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Standings as answers of the API. Points are hundredths of a point. */
final class RankingView {
    private RankingView() {}

    /**
     * How fresh an answer is.
     *
     * @param asOf up to when every posting is counted
     * @param behindSeconds how long ago that was
     */
    record Fresh(Instant asOf, long behindSeconds) {}

    /**
     * The groups below an organisation.
     *
     * @param rules what is compared with what, in sentences
     */
    record Rankings(String organisationId, int year, Fresh fresh, List<String> rules, List<GroupOfBranches> groups) {}

    /**
     * Branches of one kind and size.
     *
     * @param group its name in addresses
     * @param enough whether there are enough of them for a ranking
     */
    record GroupOfBranches(
            String group,
            String kind,
            int fromMembers,
            @Nullable Integer toMembers,
            String name,
            int ranked,
            int withTooFewFacts,
            boolean enough,
            String sentence) {}

    /** A part of a ranking, the highest first. */
    record RankedBranches(
            List<RankedBranch> items, @Nullable String next, Fresh fresh) {}

    /**
     * A branch in a ranking.
     *
     * @param rank the exact rank, at the top alone; equal points share it
     * @param aheadOfPercent of the others in the group, how many per cent have fewer points; in the upper half alone
     */
    record RankedBranch(
            String organisationId,
            String name,
            long pointsHundredths,
            @Nullable Integer rank,
            @Nullable Integer aheadOfPercent) {}

    /**
     * Where one branch stands.
     *
     * @param within the organisation among whose branches it is compared; none when it is not compared
     * @param of how many are ranked in the group
     * @param toNextHigherHundredths how many points are missing to who stands next above
     * @param sentence the same in words, or why there is no rank
     */
    record StandingOfBranch(
            String branchId,
            int year,
            Fresh fresh,
            @Nullable String within,
            @Nullable String withinName,
            @Nullable String groupName,
            @Nullable Long pointsHundredths,
            @Nullable Integer rank,
            @Nullable Integer of,
            @Nullable Integer aheadOfPercent,
            @Nullable Long toNextHigherHundredths,
            String sentence,
            List<String> rules) {}
}
