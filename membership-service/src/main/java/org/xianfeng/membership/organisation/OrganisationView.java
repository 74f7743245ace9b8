package org.xianfeng.membership.organisation;

import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.membership.roll.Size;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.version.Versioned;

/**
 * An organisation as callers see it.
 *
 * @param members how many members it has, with everything below it
 * @param formalMembers how many of them are formal members
 */
public record OrganisationView(
        String id,
        String name,
        OrganisationKind kind,
        @Nullable String parentId,
        OrganisationStatus status,
        long members,
        long formalMembers,
        long version)
        implements Versioned {
    public static OrganisationView of(Organisation organisation, Size size) {
        return new OrganisationView(
                organisation.id().value(),
                organisation.name().value(),
                organisation.kind(),
                organisation.parent().map(OrganisationId::value).orElse(null),
                organisation.status(),
                size.members(),
                size.formalMembers(),
                organisation.version());
    }
}
