package org.xianfeng.membership.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.contracts.membership.Employment.RETIRED;
import static org.xianfeng.contracts.membership.Standing.FORMAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.membership.MemberLeft;
import org.xianfeng.contracts.membership.MemberRegistered;
import org.xianfeng.contracts.membership.MemberTransferred;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.membership.CountedIds;
import org.xianfeng.membership.MovedClock;
import org.xianfeng.membership.enrolment.MemberOutcome.Done;
import org.xianfeng.membership.enrolment.MemberOutcome.Refused;
import org.xianfeng.membership.member.InMemoryMembers;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.organisation.InMemoryOrganisations;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.organisation.OrganisationName;
import org.xianfeng.membership.roll.Entry;
import org.xianfeng.membership.roll.InMemoryRolls;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.starter.identity.OrganisationId;

class EnrolmentTest {
    /** Early on the 22nd in Shanghai, still the 21st in London. */
    private final MovedClock clock = new MovedClock("2026-11-21T17:00:00Z");

    private final InMemoryOrganisations organisations = new InMemoryOrganisations();
    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemoryRolls rolls = new InMemoryRolls();
    private final Seats seats = new Seats(organisations, rolls, clock);
    private final RegisterMember register = new RegisterMember(members, seats, new CountedIds(), clock);
    private final TransferMember transfer = new TransferMember(members, seats, clock);
    private final RecordDeparture departure = new RecordDeparture(members, seats, clock);

    @BeforeEach
    void set_up_two_branches() {
        add("works", OrganisationKind.COMMITTEE, null);
        add("first", OrganisationKind.BRANCH, "works");
        add("second", OrganisationKind.BRANCH, "works");
        add("morning", OrganisationKind.GROUP, "first");
    }

    private void add(String id, OrganisationKind kind, String parent) {
        Organisation organisation = Organisation.setUp(
                new OrganisationId(id),
                new OrganisationName(id),
                kind,
                Optional.ofNullable(parent).map(OrganisationId::new));
        organisations.add(organisation, organisation.created(clock.instant()));
    }

    private MemberOutcome registered(String name, String branch, String group, String day) {
        return register.of(new Newcomer(
                name,
                new OrganisationId(branch),
                Optional.ofNullable(group).map(OrganisationId::new),
                FORMAL,
                RETIRED,
                Optional.ofNullable(day).map(LocalDate::parse)));
    }

    private Member member(String name) {
        return ((Done) registered(name, "first", "morning", "2026-01-05")).member();
    }

    @Test
    void a_new_member_stands_on_the_rolls_and_is_published_without_a_name() {
        Member member = member("王建国");
        assertThat(rolls.members("first", null, 10)).containsExactly(member.id().value());
        assertThat(rolls.members("morning", null, 10))
                .containsExactly(member.id().value());
        assertThat(members.events().getLast().data())
                .isEqualTo(new MemberRegistered(
                        member.id().value(), "first", "morning", FORMAL, RETIRED, LocalDate.parse("2026-01-05"), 1));
        assertThat(members.events().toString()).doesNotContain("王建国");
        assertThat(member.toString()).doesNotContain("王建国");
    }

    @Test
    void today_is_today_in_shanghai() {
        Member member = ((Done) registered("王建国", "first", null, null)).member();
        assertThat(member.since()).isEqualTo(LocalDate.parse("2026-11-22"));
        assertThat(registered("王建国", "first", null, "2026-11-23")).isEqualTo(new Refused(MemberRefusal.DATE_IN_FUTURE));
        assertThat(registered("王建国", "first", null, "1921-06-30"))
                .isEqualTo(new Refused(MemberRefusal.DATE_TOO_LONG_AGO));
    }

    @Test
    void members_come_into_branches_and_their_groups_only() {
        assertThat(registered("王建国", "works", null, null)).isEqualTo(new Refused(MemberRefusal.NOT_A_BRANCH));
        assertThat(registered("王建国", "morning", null, null)).isEqualTo(new Refused(MemberRefusal.NOT_A_BRANCH));
        assertThat(registered("王建国", "nowhere", null, null)).isEqualTo(new Refused(MemberRefusal.NOT_A_BRANCH));
        assertThat(registered("王建国", "second", "morning", null))
                .isEqualTo(new Refused(MemberRefusal.GROUP_NOT_IN_BRANCH));
        assertThat(registered(" ", "first", null, null)).isEqualTo(new Refused(MemberRefusal.MEMBER_NAME_INVALID));
        assertThat(registered("名".repeat(61), "first", null, null))
                .isEqualTo(new Refused(MemberRefusal.MEMBER_NAME_INVALID));
        assertThat(members.events()).isEmpty();
    }

    @Test
    void a_dissolved_or_full_branch_takes_nobody() {
        rolls.close("second");
        assertThat(registered("王建国", "second", null, null)).isEqualTo(new Refused(MemberRefusal.BRANCH_DISSOLVED));
        for (int number = 0; number < Rolls.MOST; number++) {
            rolls.admit("first", new Entry("x" + number, Entry.Kind.FORMAL_MEMBER), clock.instant());
        }
        assertThat(registered("王建国", "first", null, null)).isEqualTo(new Refused(MemberRefusal.BRANCH_FULL));
    }

    @Test
    void a_full_group_leaves_no_trace_on_the_roll_of_the_branch() {
        for (int number = 0; number < Rolls.MOST; number++) {
            rolls.admit("morning", new Entry("x" + number, Entry.Kind.FORMAL_MEMBER), clock.instant());
        }
        assertThat(registered("王建国", "first", "morning", null)).isEqualTo(new Refused(MemberRefusal.BRANCH_FULL));
        assertThat(rolls.members("first", null, 10)).isEmpty();
    }

    @Test
    void a_transfer_changes_the_rolls_and_is_published_with_both_branches() {
        Member member = member("王建国");
        transfer.of(member, new OrganisationId("second"), LocalDate.parse("2026-03-01"));
        assertThat(rolls.members("first", null, 10)).isEmpty();
        assertThat(rolls.members("morning", null, 10)).isEmpty();
        assertThat(rolls.members("second", null, 10))
                .containsExactly(member.id().value());
        assertThat(members.find(member.id()).orElseThrow().group()).isEmpty();
        assertThat(members.events().getLast().data())
                .isEqualTo(new MemberTransferred(
                        member.id().value(), "first", "second", LocalDate.parse("2026-03-01"), 2));
    }

    @Test
    void a_transfer_asked_for_again_is_made_once() {
        Member member = member("王建国");
        transfer.of(member, new OrganisationId("second"), LocalDate.parse("2026-03-01"));
        Member now = members.find(member.id()).orElseThrow();
        int before = members.events().size();
        assertThat(transfer.of(now, new OrganisationId("second"), LocalDate.parse("2026-03-01")))
                .isEqualTo(new Done(now));
        assertThat(transfer.of(now, new OrganisationId("second"), LocalDate.parse("2026-03-02")))
                .isEqualTo(new Refused(MemberRefusal.SAME_BRANCH));
        assertThat(members.events()).hasSize(before);
    }

    @Test
    void a_transfer_that_is_refused_leaves_the_member_where_it_was() {
        Member member = member("王建国");
        assertThat(transfer.of(member, new OrganisationId("second"), LocalDate.parse("2026-11-23")))
                .isEqualTo(new Refused(MemberRefusal.DATE_IN_FUTURE));
        assertThat(transfer.of(member, new OrganisationId("second"), LocalDate.parse("2026-01-04")))
                .isEqualTo(new Refused(MemberRefusal.DATE_BEFORE_JOINING));
        assertThat(transfer.of(member, new OrganisationId("works"), LocalDate.parse("2026-03-01")))
                .isEqualTo(new Refused(MemberRefusal.NOT_A_BRANCH));
        assertThat(rolls.members("first", null, 10)).containsExactly(member.id().value());
        assertThat(rolls.members("second", null, 10)).isEmpty();
    }

    @Test
    void who_left_is_off_the_rolls_and_the_reason_is_not_published() {
        Member member = member("王建国");
        departure.of(member, LocalDate.parse("2026-06-30"));
        assertThat(rolls.members("first", null, 10)).isEmpty();
        assertThat(members.events().getLast().data())
                .isEqualTo(new MemberLeft(member.id().value(), "first", LocalDate.parse("2026-06-30"), 2));
        Member gone = members.find(member.id()).orElseThrow();
        assertThat(departure.of(gone, LocalDate.parse("2026-06-30"))).isEqualTo(new Done(gone));
        assertThat(departure.of(gone, LocalDate.parse("2026-07-01")))
                .isEqualTo(new Refused(MemberRefusal.MEMBER_HAS_LEFT));
        assertThat(transfer.of(gone, new OrganisationId("second"), LocalDate.parse("2026-07-01")))
                .isEqualTo(new Refused(MemberRefusal.MEMBER_HAS_LEFT));
        assertThat(members.events()).hasSize(2);
    }

    @Test
    void a_departure_is_not_before_joining_and_not_to_come() {
        Member member = member("王建国");
        assertThat(departure.of(member, LocalDate.parse("2026-01-04")))
                .isEqualTo(new Refused(MemberRefusal.DATE_BEFORE_JOINING));
        assertThat(departure.of(member, LocalDate.parse("2027-01-01")))
                .isEqualTo(new Refused(MemberRefusal.DATE_IN_FUTURE));
        assertThat(List.of(member)).isEqualTo(members.findAll(List.of(member.id())));
    }
}
