package org.xianfeng.scoring.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.scoring.standing.PostedPage.State;
import org.xianfeng.starter.identity.OrganisationId;

/** Lets the benchmark of ranks in: so many accounts in one group, by the way that a posting goes. */
public final class StandingsOfMany {
    private static final OrganisationId WITHIN = new OrganisationId("bureau");
    private static final ComparisonRules RULES =
            new ComparisonRules(List.of(OrganisationKind.BRANCH), List.of(1), 5, 1, 10);
    private static final int AT_ONCE = 10_000;

    private final Standings standings = new Standings(RULES);

    public StandingsOfMany(int accounts) {
        RankGroup group = RULES.group(OrganisationKind.BRANCH, 1).orElseThrow();
        standings.seat(IntStream.range(0, accounts)
                .mapToObj(i -> new Seat(branch(i), group, List.of(WITHIN)))
                .toList());
    }

    private static OrganisationId branch(int account) {
        return new OrganisationId("account-" + account);
    }

    /** A page of an account now says so many points. */
    public void post(int account, long version, long points) {
        standings.take(List.of(new PostedPage(branch(account), "life:2026Q4", new State(version, points, 1))));
    }

    /** The first state of every account. */
    public void postAll(long[] points) {
        List<PostedPage> pages = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            pages.add(new PostedPage(branch(i), "life:2026Q4", new State(1, points[i], 1)));
            if (pages.size() == AT_ONCE || i == points.length - 1) {
                standings.take(pages);
                pages.clear();
            }
        }
    }

    /** Rank, percentile and neighbours of an account, as JSON. */
    public String of(int account) {
        return switch (standings.standing(WITHIN, branch(account))) {
            case Standing.Ranked at ->
                "{\"rank\":" + at.rank() + ",\"of\":" + at.of() + ",\"aheadOfPercent\":" + at.aheadOfPercent()
                        + ",\"above\":" + at.nextHigher().orElse(-1) + ",\"below\":"
                        + at.nextLower().orElse(-1) + "}";
            case Standing other -> throw new IllegalStateException(other.toString());
        };
    }

    /** The rank alone. */
    public int rank(int account) {
        return standings.standing(WITHIN, branch(account)) instanceof Standing.Ranked at ? at.rank() : -1;
    }
}
