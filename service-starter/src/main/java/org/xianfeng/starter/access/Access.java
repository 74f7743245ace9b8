package org.xianfeng.starter.access;

import java.util.List;
import java.util.Set;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.problem.Problem;

/** Decides whether a caller may act for an organisation: only where a grant says so. */
public final class Access {
    private final OrganisationPaths paths;

    public Access(OrganisationPaths paths) {
        this.paths = paths;
    }

    /** Passes when one of the roles is granted at the organisation or above it; 404 when it is out of sight, else 403. */
    public void require(Caller caller, OrganisationId organisation, Role... anyOf) {
        if (!sees(caller, organisation)) {
            throw Problem.notFound();
        }
        if (!allows(caller, organisation, anyOf)) {
            throw Problem.forbidden();
        }
    }

    /** Passes when one of the roles is granted for the whole installation, else 403. */
    public void requireEverywhere(Caller caller, Role... anyOf) {
        Set<Role> roles = Set.of(anyOf);
        if (caller.grants().stream()
                .noneMatch(grant -> grant.organisation().isEmpty() && roles.contains(grant.role()))) {
            throw Problem.forbidden();
        }
    }

    /** Whether any grant of the caller covers the organisation. */
    public boolean sees(Caller caller, OrganisationId organisation) {
        return allows(caller, organisation, Role.values());
    }

    /** Whether one of the roles is granted at the organisation or above it. */
    public boolean allows(Caller caller, OrganisationId organisation, Role... anyOf) {
        List<OrganisationId> path = paths.pathOf(organisation);
        Set<Role> roles = Set.of(anyOf);
        return !path.isEmpty()
                && caller.grants().stream()
                        .filter(grant -> roles.contains(grant.role()))
                        .anyMatch(grant ->
                                grant.organisation().map(path::contains).orElse(true));
    }
}
