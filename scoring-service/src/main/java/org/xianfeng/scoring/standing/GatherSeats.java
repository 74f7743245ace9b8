package org.xianfeng.scoring.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.roster.Census;
import org.xianfeng.starter.roster.RosterOrganisation;

/** Finds with whom each branch is compared: by its kind, the number of its members, and what stands above it today. */
final class GatherSeats {
    private static final int DEEPEST = 20;

    private final Census census;
    private final ComparisonRules rules;

    GatherSeats(Census census, ComparisonRules rules) {
        this.census = census;
        this.rules = rules;
    }

    /** Dissolved branches, and those of which part of the way up is unknown, are not compared. */
    List<Seat> now() {
        Map<OrganisationId, RosterOrganisation> organisations = new HashMap<>();
        census.organisations(one -> organisations.put(one.id(), one));
        Map<OrganisationId, Integer> members = new HashMap<>();
        census.members(member -> {
            if (!member.left()) {
                members.merge(member.branch(), 1, Integer::sum);
            }
        });
        List<Seat> seats = new ArrayList<>();
        for (RosterOrganisation one : organisations.values()) {
            Optional<RankGroup> group = rules.group(one.kind(), members.getOrDefault(one.id(), 0));
            List<OrganisationId> above = above(one, organisations);
            if (group.isPresent() && one.status() == OrganisationStatus.ACTIVE && !above.isEmpty()) {
                seats.add(new Seat(one.id(), group.get(), above));
            }
        }
        return seats;
    }

    /** Whoever is above, the nearest first; nobody while the way up does not reach a root. */
    private static List<OrganisationId> above(
            RosterOrganisation branch, Map<OrganisationId, RosterOrganisation> organisations) {
        List<OrganisationId> above = new ArrayList<>();
        Optional<OrganisationId> next = branch.parent();
        while (next.isPresent()) {
            RosterOrganisation found = organisations.get(next.get());
            if (found == null || above.size() == DEEPEST) {
                return List.of();
            }
            above.add(found.id());
            next = found.parent();
        }
        return above;
    }
}
