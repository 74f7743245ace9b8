package org.xianfeng.membership.membersearch;

import java.util.Optional;
import java.util.Set;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * Where members are looked for.
 *
 * @param tops organisations; with each goes all that stands below it. None for the whole installation
 */
record Area(Optional<Set<OrganisationId>> tops) {
    static final Area EVERYWHERE = new Area(Optional.empty());

    static Area under(Set<OrganisationId> tops) {
        return new Area(Optional.of(Set.copyOf(tops)));
    }
}
