package org.xianfeng.starter.roster;

import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/** A member as other services know one: without a name. */
public record RosterMember(
        MemberId id, OrganisationId branch, Standing standing, Employment employment, boolean left) {}
