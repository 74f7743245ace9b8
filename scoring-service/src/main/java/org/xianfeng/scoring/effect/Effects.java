package org.xianfeng.scoring.effect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.effect.AccountEffect.PointsChange;

/** What runs found out, until it is forgotten. */
public interface Effects {
    /** Keeps accounts whose points change. */
    void add(String run, List<AccountEffect> changed);

    /** Adds to what is known of branches. */
    void addToBranches(String run, Map<String, BranchSums> more);

    /** Every branch with what was added up, and puts it in its place among those that gain or lose. */
    void rankBranches(String run, BiConsumer<String, BranchSums> each);

    /** Members that gain or lose, the greatest difference first. */
    List<MemberRow> members(String run, Direction direction, @Nullable String after, int most);

    /** Branches that gain or lose together with their members, the greatest difference first. */
    List<BranchRow> branches(String run, Direction direction, @Nullable String after, int most);

    /** The effect on one account; none if its points do not change. */
    Optional<AccountEffect> of(String run, Account account);

    /** Forgets everything of a run; safe to call again. */
    void forget(String run);

    /** A member whose points change; the cursor leads to what follows. */
    record MemberRow(String cursor, String member, String branchId, PointsChange change) {}

    /** A branch whose points or whose members' points change. */
    record BranchRow(String cursor, String branch, BranchSums sums) {}

    /** Which way the points change. */
    enum Direction {
        GAINS,
        LOSSES;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
