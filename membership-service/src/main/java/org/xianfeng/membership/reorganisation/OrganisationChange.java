package org.xianfeng.membership.reorganisation;

import java.util.Optional;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.starter.identity.OrganisationId;

/** What shall be different about an organisation; what is empty stays as it is. */
record OrganisationChange(
        Optional<String> name,
        Optional<OrganisationKind> kind,
        Optional<OrganisationId> parent,
        Optional<OrganisationStatus> status) {}
