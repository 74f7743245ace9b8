package org.xianfeng.scoring.standing;

import java.util.List;
import java.util.Optional;
import org.xianfeng.contracts.membership.OrganisationKind;

/**
 * What is compared with what.
 *
 * @param kinds the kinds of organisation that are ranked, each among its own
 * @param sizesFrom with how many members each size class begins, ascending
 * @param leastBranches fewer in a group are not ranked
 * @param leastEntries a branch with fewer entries in the year has shown too little to be ranked
 * @param exactTop down to which rank the exact rank is told, in the upper half of a group
 */
public record ComparisonRules(
        List<OrganisationKind> kinds, List<Integer> sizesFrom, int leastBranches, int leastEntries, int exactTop) {
    public ComparisonRules {
        kinds = List.copyOf(kinds);
        sizesFrom = List.copyOf(sizesFrom);
        if (sizesFrom.isEmpty()
                || !sizesFrom.equals(sizesFrom.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException("size classes must begin at ascending numbers of members: " + sizesFrom);
        }
        if (leastBranches < 2 || leastEntries < 1 || exactTop < 1) {
            throw new IllegalArgumentException("a ranking needs two branches, an entry and a first place");
        }
    }

    /** Whether the exact rank is told: in the upper half, down to the place that is named. */
    public boolean tellsRank(Standing.Ranked at) {
        return tellsShare(at) && at.rank() <= exactTop;
    }

    /** Whether it is told how many are behind: nobody is shown as one of the last. */
    public boolean tellsShare(Standing.Ranked at) {
        return 2 * at.rank() <= at.of() + 1;
    }

    /** The group of an organisation of so many members; none when it is not ranked. */
    public Optional<RankGroup> group(OrganisationKind kind, int members) {
        if (!kinds.contains(kind) || members < sizesFrom.getFirst()) {
            return Optional.empty();
        }
        int at = sizesFrom.size() - 1;
        while (sizesFrom.get(at) > members) {
            at--;
        }
        boolean isLast = at == sizesFrom.size() - 1;
        return Optional.of(new RankGroup(
                kind, sizesFrom.get(at), isLast ? Optional.empty() : Optional.of(sizesFrom.get(at + 1) - 1)));
    }
}
