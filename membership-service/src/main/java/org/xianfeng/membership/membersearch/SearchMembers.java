package org.xianfeng.membership.membersearch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.member.NameQuery;
import org.xianfeng.membership.member.NameStart;
import org.xianfeng.membership.organisation.ListOrganisations;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.organisation.OrganisationTree;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;

/**
 * Finds members of an area by the beginning of their names. In an area of not too many organisations the store is asked
 * for their branches only; in a larger one it is asked for the name alone, and who is outside is left out here, because a
 * list of so many branches would cost more than the people that it spares. Both ways a search ends within a bound.
 */
final class SearchMembers {
    private static final int LISTED_ORGANISATIONS = 2_000;
    private static final int LOOKED_AT = 5_000;
    private static final int BATCH = 200;

    private final Members members;
    private final ListOrganisations organisations;
    private final OrganisationTree tree;

    SearchMembers(Members members, ListOrganisations organisations, OrganisationTree tree) {
        this.members = members;
        this.organisations = organisations;
        this.tree = tree;
    }

    SearchOutcome of(NameStart start, Area area, Optional<MemberId> cursor, int limit) {
        Optional<Member> after = cursor.flatMap(members::find).filter(member -> isIn(area, member));
        if (after.isEmpty() && cursor.isPresent()) {
            return new SearchOutcome.CursorUnknown();
        }
        return found(new NameQuery(start, area.tops().flatMap(this::branches), after), area, limit);
    }

    private SearchOutcome found(NameQuery first, Area area, int limit) {
        List<Member> found = new ArrayList<>();
        NameQuery query = first;
        for (int lookedAt = 0; lookedAt < LOOKED_AT; lookedAt += BATCH) {
            List<Member> batch = members.named(query, BATCH);
            batch.stream().filter(member -> isIn(area, member)).forEach(found::add);
            if (found.size() > limit || batch.size() < BATCH) {
                return new SearchOutcome.Found(page(found, limit));
            }
            query = query.behind(batch.getLast());
        }
        return found.isEmpty()
                ? new SearchOutcome.TooWide()
                : new SearchOutcome.Found(new Page<>(found, found.getLast().id().value()));
    }

    private static Page<Member> page(List<Member> found, int limit) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        return new Page<>(found.subList(0, limit), found.get(limit - 1).id().value());
    }

    private boolean isIn(Area area, Member member) {
        return area.tops()
                .map(tops -> member.group().filter(tops::contains).isPresent()
                        || tree.pathOf(member.branch()).stream().anyMatch(tops::contains))
                .orElse(true);
    }

    /** The branches at and below the tops, and those that the groups among them are parts of; none if they are too many. */
    private Optional<Set<OrganisationId>> branches(Set<OrganisationId> tops) {
        Page<Organisation> page =
                organisations.page(tops, Optional.empty(), LISTED_ORGANISATIONS).orElseThrow();
        if (page.next() != null) {
            return Optional.empty();
        }
        Set<OrganisationId> branches = new HashSet<>();
        for (Organisation organisation : page.items()) {
            if (organisation.kind() == OrganisationKind.BRANCH) {
                branches.add(organisation.id());
            } else if (organisation.kind() == OrganisationKind.GROUP) {
                organisation.parent().ifPresent(branches::add);
            }
        }
        return Optional.of(branches);
    }
}
