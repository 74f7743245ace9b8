package org.xianfeng.membership.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.identity.OrganisationId;

/** Who shall be taken into a branch. */
record Newcomer(
        String name,
        OrganisationId branch,
        Optional<OrganisationId> group,
        Standing standing,
        Employment employment,
        Optional<LocalDate> joinedOn) {}
