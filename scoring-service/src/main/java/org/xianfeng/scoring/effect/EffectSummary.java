package org.xianfeng.scoring.effect;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.scoring.effect.AccountEffect.PointsChange;

/**
 * What a draft does to all accounts together.
 *
 * @param moved accounts left out because facts of the period still arrived while they were compared
 */
public record EffectSummary(LedgerSide members, LedgerSide branches, List<LikeBranches> kinds, long moved) {
    public EffectSummary {
        kinds = List.copyOf(kinds);
    }

    /** The accounts of members, or those of branches. */
    public record LedgerSide(
            long gaining, long losing, long unchanged, PointsChange points, List<PointsBar> distribution) {
        public LedgerSide {
            distribution = List.copyOf(distribution);
        }
    }

    /**
     * Branches that can be compared with each other.
     *
     * @param kind none for branches that the roster does not know any more
     */
    public record LikeBranches(@Nullable OrganisationKind kind, Size size, long branches, BranchSums sums) {}

    /** How many members have facts of a branch in the period. */
    public enum Size {
        /** Fewer than 7: no branch committee is elected. */
        SMALL(7),
        MIDDLE(20),
        LARGE(50),
        /** 50 and more: large enough for a general branch. */
        GREAT(Long.MAX_VALUE);

        private final long below;

        Size(long below) {
            this.below = below;
        }

        static Size of(long people) {
            for (Size size : values()) {
                if (people < size.below) {
                    return size;
                }
            }
            return GREAT;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
