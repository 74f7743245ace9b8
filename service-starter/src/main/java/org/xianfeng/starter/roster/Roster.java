package org.xianfeng.starter.roster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.starter.access.OrganisationPaths;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/** A service's own copy of the organisation tree and of who belongs where. */
public interface Roster extends OrganisationPaths {
    Optional<RosterOrganisation> organisation(OrganisationId id);

    Optional<RosterMember> member(MemberId id);

    /** Those of the members that are known. */
    Map<MemberId, RosterMember> members(Collection<MemberId> ids);

    /** The members of a branch who have not left, at most 5,000, ordered by id. */
    List<RosterMember> membersOf(OrganisationId branch);

    /** The organisations directly below one, ordered by id. */
    List<RosterOrganisation> below(OrganisationId parent);
}
