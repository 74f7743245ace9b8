package org.xianfeng.activity.planning;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** A roster that a test fills. */
public final class MapRoster implements Roster {
    private final Map<OrganisationId, RosterOrganisation> organisations = new HashMap<>();
    private final Map<MemberId, RosterMember> members = new HashMap<>();

    public MapRoster with(OrganisationId id, OrganisationKind kind, OrganisationStatus status) {
        organisations.put(id, new RosterOrganisation(id, Optional.empty(), kind, "某支部", status));
        return this;
    }

    public MapRoster branch(OrganisationId id, MemberId... belonging) {
        with(id, OrganisationKind.BRANCH, OrganisationStatus.ACTIVE);
        for (MemberId member : belonging) {
            put(member, id, false);
        }
        return this;
    }

    public MapRoster put(MemberId member, OrganisationId branch, boolean left) {
        members.put(member, new RosterMember(member, branch, Standing.FORMAL, Employment.IN_SERVICE, left));
        return this;
    }

    @Override
    public Optional<RosterOrganisation> organisation(OrganisationId id) {
        return Optional.ofNullable(organisations.get(id));
    }

    @Override
    public Optional<RosterMember> member(MemberId id) {
        return Optional.ofNullable(members.get(id));
    }

    @Override
    public Map<MemberId, RosterMember> members(Collection<MemberId> ids) {
        return ids.stream().filter(members::containsKey).distinct().collect(Collectors.toMap(id -> id, members::get));
    }

    @Override
    public List<RosterMember> membersOf(OrganisationId branch) {
        return members.values().stream()
                .filter(member -> member.branch().equals(branch) && !member.left())
                .sorted(Comparator.comparing(member -> member.id().value()))
                .toList();
    }

    @Override
    public List<RosterOrganisation> below(OrganisationId parent) {
        return List.of();
    }

    @Override
    public List<OrganisationId> pathOf(OrganisationId organisation) {
        return organisations.containsKey(organisation) ? List.of(organisation) : List.of();
    }
}
