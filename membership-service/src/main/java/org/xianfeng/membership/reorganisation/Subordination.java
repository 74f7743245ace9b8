package org.xianfeng.membership.reorganisation;

import static org.xianfeng.contracts.membership.OrganisationKind.BRANCH;
import static org.xianfeng.contracts.membership.OrganisationKind.COMMITTEE;
import static org.xianfeng.contracts.membership.OrganisationKind.GENERAL_BRANCH;
import static org.xianfeng.contracts.membership.OrganisationKind.GROUP;

import java.util.Map;
import java.util.Set;
import org.xianfeng.contracts.membership.OrganisationKind;

/**
 * Which kind may stand directly below which. The organ committee leads, general branches and branches carry out, groups
 * follow up; an installation may begin at any level but the group, because its own superior may be outside.
 */
public final class Subordination {
    private static final Map<OrganisationKind, Set<OrganisationKind>> BELOW = Map.of(
            COMMITTEE, Set.of(COMMITTEE, GENERAL_BRANCH, BRANCH),
            GENERAL_BRANCH, Set.of(BRANCH),
            BRANCH, Set.of(GROUP),
            GROUP, Set.of());

    private Subordination() {}

    public static boolean allows(OrganisationKind above, OrganisationKind below) {
        return BELOW.getOrDefault(above, Set.of()).contains(below);
    }

    static boolean allowsRoot(OrganisationKind kind) {
        return kind != GROUP;
    }
}
