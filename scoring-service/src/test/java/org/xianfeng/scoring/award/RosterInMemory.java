package org.xianfeng.scoring.award;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterMember;
import org.xianfeng.starter.roster.RosterOrganisation;

/** A roster that knows whom a test tells it of. */
public final class RosterInMemory implements Roster {
    private final Map<MemberId, RosterMember> members = new ConcurrentHashMap<>();
    private Runnable afterAsked = () -> {};

    public RosterInMemory knows(String... ids) {
        for (String id : ids) {
            MemberId member = new MemberId(id);
            OrganisationId branch = new OrganisationId(Facts.BRANCH);
            members.put(member, new RosterMember(member, branch, Standing.FORMAL, Employment.IN_SERVICE, false));
        }
        return this;
    }

    /** A member who has retired. */
    public RosterInMemory knowsRetired(String id) {
        MemberId member = new MemberId(id);
        members.put(
                member,
                new RosterMember(member, new OrganisationId(Facts.BRANCH), Standing.FORMAL, Employment.RETIRED, false));
        return this;
    }

    /** Something happens right after the roster has answered the next question. */
    public void afterAsked(Runnable happens) {
        afterAsked = happens;
    }

    @Override
    public Map<MemberId, RosterMember> members(Collection<MemberId> ids) {
        Map<MemberId, RosterMember> known = new HashMap<>(members);
        known.keySet().retainAll(ids);
        Runnable happens = afterAsked;
        afterAsked = () -> {};
        happens.run();
        return known;
    }

    @Override
    public Optional<RosterMember> member(MemberId id) {
        return Optional.ofNullable(members.get(id));
    }

    @Override
    public Optional<RosterOrganisation> organisation(OrganisationId id) {
        return Optional.empty();
    }

    @Override
    public List<RosterMember> membersOf(OrganisationId branch) {
        return List.copyOf(members.values());
    }

    @Override
    public List<RosterOrganisation> below(OrganisationId parent) {
        return List.of();
    }

    @Override
    public List<OrganisationId> pathOf(OrganisationId organisation) {
        return List.of(organisation);
    }
}
