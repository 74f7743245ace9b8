package org.xianfeng.grievance.handling;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterMember;
import org.xianfeng.starter.roster.RosterOrganisation;

/** committee-1 with branch-1 (Li, Wang, and Zhao who left), branch-2 (Chen) and branch-old, which was dissolved. */
final class RosterOfTwoBranches implements Roster {
    private static final OrganisationId COMMITTEE = new OrganisationId("committee-1");
    private static final Map<OrganisationId, RosterOrganisation> ORGANISATIONS = List.of(
                    new RosterOrganisation(
                            COMMITTEE, Optional.empty(), OrganisationKind.COMMITTEE, "机关党委", OrganisationStatus.ACTIVE),
                    branch("branch-1", OrganisationStatus.ACTIVE),
                    branch("branch-2", OrganisationStatus.ACTIVE),
                    branch("branch-old", OrganisationStatus.DISSOLVED))
            .stream()
            .collect(Collectors.toMap(RosterOrganisation::id, Function.identity()));
    private static final Map<MemberId, RosterMember> MEMBERS = List.of(
                    member("member-li", "branch-1", false),
                    member("member-wang", "branch-1", false),
                    member("member-zhao", "branch-1", true),
                    member("member-chen", "branch-2", false))
            .stream()
            .collect(Collectors.toMap(RosterMember::id, Function.identity()));

    @Override
    public List<OrganisationId> pathOf(OrganisationId organisation) {
        if (!ORGANISATIONS.containsKey(organisation)) {
            return List.of();
        }
        return organisation.equals(COMMITTEE) ? List.of(COMMITTEE) : List.of(COMMITTEE, organisation);
    }

    @Override
    public Optional<RosterOrganisation> organisation(OrganisationId id) {
        return Optional.ofNullable(ORGANISATIONS.get(id));
    }

    @Override
    public Optional<RosterMember> member(MemberId id) {
        return Optional.ofNullable(MEMBERS.get(id));
    }

    @Override
    public Map<MemberId, RosterMember> members(Collection<MemberId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> member(id).stream())
                .collect(Collectors.toMap(RosterMember::id, Function.identity()));
    }

    @Override
    public List<RosterMember> membersOf(OrganisationId branch) {
        throw new UnsupportedOperationException("not asked for");
    }

    @Override
    public List<RosterOrganisation> below(OrganisationId parent) {
        throw new UnsupportedOperationException("not asked for");
    }

    private static RosterOrganisation branch(String id, OrganisationStatus status) {
        return new RosterOrganisation(
                new OrganisationId(id), Optional.of(COMMITTEE), OrganisationKind.BRANCH, id, status);
    }

    private static RosterMember member(String id, String branch, boolean left) {
        return new RosterMember(
                new MemberId(id), new OrganisationId(branch), Standing.FORMAL, Employment.IN_SERVICE, left);
    }
}
