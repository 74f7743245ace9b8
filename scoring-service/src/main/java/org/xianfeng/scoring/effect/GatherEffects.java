package org.xianfeng.scoring.effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.effect.AccountEffect.PointsChange;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterOrganisation;

/** Adds up what a draft does, account by account. However many branches there are, few of them are in memory. */
public final class GatherEffects {
    private static final int MOST_BRANCHES = 5_000;
    private static final int MOST_ACCOUNTS = 200;

    private final String run;
    private final Effects effects;
    private final Roster roster;
    private final Map<LedgerKind, Counts> sides = new EnumMap<>(LedgerKind.class);
    private final Map<String, BranchSums> branches = new HashMap<>();
    private final List<AccountEffect> changed = new ArrayList<>();
    private long moved;

    public GatherEffects(String run, Effects effects, Roster roster) {
        this.run = run;
        this.effects = effects;
        this.roster = roster;
        for (LedgerKind kind : LedgerKind.values()) {
            sides.put(kind, new Counts());
        }
    }

    /** Takes the effect on one account; none for one that could not be compared. */
    public void take(Optional<AccountEffect> effect) {
        if (effect.isEmpty()) {
            moved++;
            return;
        }
        AccountEffect one = effect.get();
        LedgerKind kind = one.account().kind();
        side(kind).add(one.change());
        one.byBranch()
                .forEach((branch, change) -> branches.merge(
                        branch,
                        kind == LedgerKind.MEMBER ? BranchSums.ofMember(change) : BranchSums.ofBranch(change),
                        BranchSums::plus));
        if (!one.facts().isEmpty()) {
            changed.add(one);
        }
        if (changed.size() >= MOST_ACCOUNTS || branches.size() >= MOST_BRANCHES) {
            handOver();
        }
    }

    /** Ranks the branches, and says what it all amounts to; {@code alive} is called now and then. */
    public EffectSummary summary(Runnable alive) {
        handOver();
        Map<LikeWithLike, EffectSummary.LikeBranches> kinds = new LinkedHashMap<>();
        effects.rankBranches(run, (branch, sums) -> {
            alive.run();
            LikeWithLike like = new LikeWithLike(kind(branch), EffectSummary.Size.of(sums.people()));
            kinds.merge(
                    like,
                    like.with(1, sums),
                    (one, more) -> like.with(
                            one.branches() + more.branches(), one.sums().plus(more.sums())));
        });
        return new EffectSummary(
                side(LedgerKind.MEMBER).side(),
                side(LedgerKind.BRANCH).side(),
                kinds.values().stream()
                        .sorted(Comparator.comparing((EffectSummary.LikeBranches kind) -> String.valueOf(kind.kind()))
                                .thenComparing(EffectSummary.LikeBranches::size))
                        .toList(),
                moved);
    }

    private record LikeWithLike(Optional<OrganisationKind> kind, EffectSummary.Size size) {
        EffectSummary.LikeBranches with(long branches, BranchSums sums) {
            return new EffectSummary.LikeBranches(kind.orElse(null), size, branches, sums);
        }
    }

    private Optional<OrganisationKind> kind(String branch) {
        return roster.organisation(new OrganisationId(branch)).map(RosterOrganisation::kind);
    }

    private Counts side(LedgerKind kind) {
        return sides.computeIfAbsent(kind, _ -> new Counts());
    }

    private void handOver() {
        effects.add(run, changed);
        effects.addToBranches(run, branches);
        changed.clear();
        branches.clear();
    }

    private static final class Counts {
        private final Distribution distribution = new Distribution();
        private PointsChange points = PointsChange.NONE;
        private long gaining;
        private long losing;
        private long unchanged;

        void add(PointsChange change) {
            points = points.plus(change);
            distribution.add(change);
            long difference = change.differenceHundredths();
            gaining += difference > 0 ? 1 : 0;
            losing += difference < 0 ? 1 : 0;
            unchanged += difference == 0 ? 1 : 0;
        }

        EffectSummary.LedgerSide side() {
            return new EffectSummary.LedgerSide(gaining, losing, unchanged, points, distribution.bars());
        }
    }
}
