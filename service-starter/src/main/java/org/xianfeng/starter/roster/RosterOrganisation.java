package org.xianfeng.starter.roster;

import java.util.Optional;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.starter.identity.OrganisationId;

/** An organisation as other services know one. */
public record RosterOrganisation(
        OrganisationId id,
        Optional<OrganisationId> parent,
        OrganisationKind kind,
        String name,
        OrganisationStatus status) {}
