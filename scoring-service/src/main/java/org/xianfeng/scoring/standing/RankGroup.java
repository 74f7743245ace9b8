package org.xianfeng.scoring.standing;

import java.util.Comparator;
import java.util.Optional;
import org.xianfeng.contracts.membership.OrganisationKind;

/**
 * Branches that are alike.
 *
 * @param from the fewest members of one
 * @param to the most; none for the largest class
 */
public record RankGroup(OrganisationKind kind, int from, Optional<Integer> to) {
    static final Comparator<RankGroup> ORDER =
            Comparator.comparing(RankGroup::kind).reversed().thenComparing(RankGroup::from);

    /** The name of the group in addresses, for example {@code branch-7-20} or {@code branch-51}. */
    public String id() {
        return kind + "-" + from + to.map(most -> "-" + most).orElse("");
    }
}
