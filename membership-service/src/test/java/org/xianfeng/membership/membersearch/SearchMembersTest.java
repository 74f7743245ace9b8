package org.xianfeng.membership.membersearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.membership.MovedClock;
import org.xianfeng.membership.member.InMemoryMembers;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.MemberName;
import org.xianfeng.membership.member.NameStart;
import org.xianfeng.membership.organisation.InMemoryOrganisations;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.organisation.OrganisationLists;
import org.xianfeng.membership.organisation.OrganisationName;
import org.xianfeng.membership.organisation.TestTrees;
import org.xianfeng.membership.roll.Entry;
import org.xianfeng.membership.roll.InMemoryRolls;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;

class SearchMembersTest {
    private final MovedClock clock = new MovedClock("2026-11-22T04:00:00Z");
    private final InMemoryOrganisations organisations = new InMemoryOrganisations();
    private final InMemoryRolls rolls = new InMemoryRolls();
    private final InMemoryMembers members = new InMemoryMembers();
    private final SearchMembers search = new SearchMembers(
            members, OrganisationLists.of(organisations, rolls, clock), new TestTrees(organisations, clock).tree());

    @Test
    void members_are_found_at_and_below_an_organisation_and_nowhere_else() {
        plantTown();
        assertThat(found("王", under("left"))).containsExactly("l1", "l2");
        assertThat(found("王", under("left-b1"))).containsExactly("l1");
        assertThat(found("王", under("left-b1", "right"))).containsExactly("l1", "r1");
        assertThat(found("王", under("root"))).containsExactly("l1", "l2", "r1");
        assertThat(found("王", Area.EVERYWHERE)).containsExactly("l1", "l2", "r1");
        assertThat(found("王", under("unknown"))).isEmpty();
    }

    @Test
    void a_group_is_looked_through_without_the_rest_of_its_branch() {
        plantTown();
        organisation("group", OrganisationKind.GROUP, "left-b1");
        member("g1", "王组", "left-b1", Optional.of("group"));
        assertThat(found("王", under("group"))).containsExactly("g1");
    }

    @Test
    void one_goes_on_only_behind_somebody_who_is_looked_for() {
        plantTown();
        SearchOutcome first = search.of(start("王"), under("left"), Optional.empty(), 1);
        assertThat(ids(first)).containsExactly("l1");
        assertThat(ids(search.of(start("王"), under("left"), Optional.of(new MemberId("l1")), 1)))
                .containsExactly("l2");
        for (String foreign : List.of("r1", "nobody")) {
            assertThat(search.of(start("王"), under("left"), Optional.of(new MemberId(foreign)), 1))
                    .isEqualTo(new SearchOutcome.CursorUnknown());
        }
    }

    @Test
    void in_an_area_of_very_many_organisations_who_is_outside_is_left_out() {
        plantTown();
        plantBranches("left", 2_001);
        for (int number = 0; number < 450; number++) {
            member("a%03d".formatted(number), "王" + (number % 2 == 0 ? "甲" : "乙"), "right-b1", Optional.empty());
        }
        assertThat(found("王", under("left"))).containsExactlyInAnyOrder("l1", "l2");
    }

    @Test
    void a_search_ends_before_it_has_looked_at_everybody_and_asks_for_more_of_the_name() {
        plantTown();
        plantBranches("left", 2_001);
        for (int number = 0; number < 5_000; number++) {
            member("a%05d".formatted(number), "王", "right-b1", Optional.empty());
        }
        assertThat(search.of(start("王"), under("left"), Optional.empty(), 20)).isEqualTo(new SearchOutcome.TooWide());
        assertThat(found("王一", under("left"))).containsExactly("l1");
    }

    private void plantTown() {
        organisation("root", OrganisationKind.COMMITTEE, null);
        for (String side : List.of("left", "right")) {
            organisation(side, OrganisationKind.COMMITTEE, "root");
            organisation(side + "-b1", OrganisationKind.BRANCH, side);
        }
        organisation("left-b2", OrganisationKind.BRANCH, "left");
        member("l1", "王一", "left-b1", Optional.empty());
        member("l2", "王二", "left-b2", Optional.empty());
        member("r1", "王五", "right-b1", Optional.empty());
        member("l3", "汪三", "left-b1", Optional.empty());
    }

    private void plantBranches(String above, int count) {
        for (int number = 0; number < count; number++) {
            organisation(above + "-x%04d".formatted(number), OrganisationKind.BRANCH, above);
        }
    }

    private void organisation(String id, OrganisationKind kind, String parent) {
        Organisation organisation = Organisation.setUp(
                new OrganisationId(id),
                new OrganisationName(id),
                kind,
                Optional.ofNullable(parent).map(OrganisationId::new));
        rolls.admit(parent == null ? Rolls.ROOTS : parent, new Entry(id, Entry.Kind.ORGANISATION), clock.instant());
        organisations.add(organisation, organisation.created(clock.instant()));
    }

    private void member(String id, String name, String branch, Optional<String> group) {
        Member member = new Member(
                new MemberId(id),
                MemberName.in(name).orElseThrow(),
                new OrganisationId(branch),
                group.map(OrganisationId::new),
                Standing.FORMAL,
                Employment.RETIRED,
                LocalDate.of(2026, 1, 5),
                Optional.empty(),
                1);
        members.add(member, member.registered(clock.instant()));
    }

    private static Area under(String... tops) {
        return Area.under(Arrays.stream(tops).map(OrganisationId::new).collect(Collectors.toSet()));
    }

    private static NameStart start(String text) {
        return NameStart.in(text).orElseThrow();
    }

    /** All that are found, two at a time, in the order of their ids. */
    private List<String> found(String name, Area area) {
        List<String> found = new ArrayList<>();
        Optional<MemberId> cursor = Optional.empty();
        do {
            Page<Member> page = page(search.of(start(name), area, cursor, 2));
            page.items().forEach(member -> found.add(member.id().value()));
            cursor = Optional.ofNullable(page.next()).map(MemberId::new);
        } while (cursor.isPresent());
        return found.stream().sorted().toList();
    }

    private static List<String> ids(SearchOutcome outcome) {
        return page(outcome).items().stream().map(member -> member.id().value()).toList();
    }

    private static Page<Member> page(SearchOutcome outcome) {
        assertThat(outcome).isInstanceOf(SearchOutcome.Found.class);
        return ((SearchOutcome.Found) outcome).page();
    }
}
