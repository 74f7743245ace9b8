package org.xianfeng.scoring.effect;

import org.xianfeng.scoring.effect.AccountEffect.PointsChange;

/**
 * What a draft does to a branch: to its own account, and to its members by the facts of this branch.
 *
 * @param gaining members who gain by the facts of this branch
 * @param members the points of its members
 * @param own the points of its own account
 */
public record BranchSums(long gaining, long losing, long unchanged, PointsChange members, PointsChange own) {
    static final BranchSums NONE = new BranchSums(0, 0, 0, PointsChange.NONE, PointsChange.NONE);

    static BranchSums ofMember(PointsChange change) {
        long difference = change.differenceHundredths();
        return new BranchSums(
                difference > 0 ? 1 : 0, difference < 0 ? 1 : 0, difference == 0 ? 1 : 0, change, PointsChange.NONE);
    }

    static BranchSums ofBranch(PointsChange change) {
        return new BranchSums(0, 0, 0, PointsChange.NONE, change);
    }

    BranchSums plus(BranchSums other) {
        return new BranchSums(
                gaining + other.gaining,
                losing + other.losing,
                unchanged + other.unchanged,
                members.plus(other.members),
                own.plus(other.own));
    }

    /** How many members have facts of this branch. */
    public long people() {
        return gaining + losing + unchanged;
    }

    /** What the branch and its members gain together, or lose. */
    public long differenceHundredths() {
        return members.differenceHundredths() + own.differenceHundredths();
    }
}
