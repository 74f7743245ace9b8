package org.xianfeng.grievance.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.grievance.need.NeedMother.BRANCH;
import static org.xianfeng.grievance.need.NeedMother.HANDLER;
import static org.xianfeng.grievance.need.NeedMother.LI;
import static org.xianfeng.grievance.need.NeedMother.WINDOWS;
import static org.xianfeng.grievance.need.NeedMother.hours;
import static org.xianfeng.grievance.need.NeedMother.taken;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.grievance.NeedCategory;
import org.xianfeng.contracts.grievance.NeedPriority;
import org.xianfeng.contracts.grievance.NeedResolved;
import org.xianfeng.contracts.grievance.Share;
import org.xianfeng.grievance.agenda.AgendaItem;
import org.xianfeng.grievance.agenda.InMemoryAgenda;
import org.xianfeng.grievance.deadline.Deadlines;
import org.xianfeng.grievance.need.InMemoryNeeds;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.need.NeedMother;
import org.xianfeng.grievance.need.NeedOutcome.Refused;
import org.xianfeng.grievance.register.InMemoryNeedRegister;
import org.xianfeng.grievance.register.RegisterName;
import org.xianfeng.grievance.step.NeedState;
import org.xianfeng.grievance.step.Refusal;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

class HandlingTest {
    private static final OrganisationId OTHER_BRANCH = new OrganisationId("branch-2");
    private static final MemberId CHEN = new MemberId("member-chen");
    private static final MemberId ZHAO = new MemberId("member-zhao");
    private final Clock clock = Clock.fixed(hours(10), ZoneOffset.UTC);
    private final InMemoryNeeds needs = new InMemoryNeeds();
    private final InMemoryNeedRegister register = new InMemoryNeedRegister();
    private final InMemoryAgenda agenda = new InMemoryAgenda();
    private final DispatchNeed dispatch = new DispatchNeed(needs, register, new RosterOfTwoBranches(), clock);
    private final ResolveNeed resolve = new ResolveNeed(needs, agenda, new RosterOfTwoBranches(), WINDOWS, clock);

    @Test
    void an_accepted_need_has_the_deadlines_of_its_priority_from_the_day_it_came_in() {
        Need need = there(NeedMother.registered("need-1"));
        Deadlines deadlines = new Deadlines(Arrays.stream(NeedPriority.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        _ -> new Deadlines.Target(Duration.ofHours(2), Duration.ofHours(24), "test"))));
        taken(new AcceptNeed(needs, deadlines, clock).of(need, NeedPriority.EMERGENCY, NeedCategory.SAFETY, HANDLER));
        assertThat(stored(need).triage().due().answerBy()).isEqualTo(hours(2));
        assertThat(stored(need).triage().category()).isEqualTo(NeedCategory.SAFETY);
    }

    @Test
    void a_dispatched_need_stands_in_the_register_of_the_branch() {
        Need need = there(NeedMother.accepted("need-1"));
        taken(dispatch.of(need, BRANCH, List.of(LI), HANDLER));
        assertThat(stored(need).state()).isEqualTo(NeedState.DISPATCHED);
        assertThat(register.last(RegisterName.givenTo(BRANCH)).orElseThrow().needs())
                .containsExactly(need.id());
    }

    @Test
    void a_need_handed_to_and_fro_stands_once_in_each_register() {
        Need need = there(NeedMother.accepted("need-1"));
        taken(dispatch.of(need, BRANCH, List.of(), HANDLER));
        taken(dispatch.of(stored(need), OTHER_BRANCH, List.of(CHEN), HANDLER));
        taken(dispatch.of(stored(need), BRANCH, List.of(), HANDLER));
        assertThat(register.last(RegisterName.givenTo(BRANCH)).orElseThrow().needs())
                .hasSize(1);
        assertThat(register.last(RegisterName.givenTo(OTHER_BRANCH))
                        .orElseThrow()
                        .needs())
                .hasSize(1);
    }

    @Test
    void a_branch_that_is_unknown_or_dissolved_gets_no_need() {
        Need need = there(NeedMother.accepted("need-1"));
        assertThat(dispatch.of(need, new OrganisationId("branch-9"), List.of(), HANDLER))
                .isEqualTo(new Refused(Refusal.BRANCH_UNKNOWN));
        assertThat(dispatch.of(need, new OrganisationId("branch-old"), List.of(), HANDLER))
                .isEqualTo(new Refused(Refusal.BRANCH_UNKNOWN));
    }

    @Test
    void a_committee_gets_no_need() {
        Need need = there(NeedMother.accepted("need-1"));
        assertThat(dispatch.of(need, NeedMother.COMMITTEE, List.of(), HANDLER))
                .isEqualTo(new Refused(Refusal.NOT_A_BRANCH));
    }

    @Test
    void members_of_another_branch_unknown_ones_and_those_who_left_are_not_named() {
        Need need = there(NeedMother.accepted("need-1"));
        for (MemberId stranger : List.of(CHEN, ZHAO, new MemberId("nobody"))) {
            assertThat(dispatch.of(need, BRANCH, List.of(LI, stranger), HANDLER))
                    .isEqualTo(new Refused(Refusal.MEMBER_NOT_OF_BRANCH));
        }
        assertThat(stored(need)).isEqualTo(need);
        assertThat(register.last(RegisterName.givenTo(BRANCH))).isEmpty();
    }

    @Test
    void a_resolution_is_told_and_its_lapse_is_planned() {
        Need need = there(NeedMother.dispatched("need-1"));
        taken(resolve.of(need, NeedMother.HELPERS, "换了灯泡", HANDLER));
        assertThat(needs.told).hasSize(1);
        assertThat(needs.told.getFirst().data()).isInstanceOf(NeedResolved.class);
        assertThat(agenda.all())
                .containsExactly(
                        new AgendaItem(
                                AgendaItem.Kind.LAPSE, need.id(), 1, hours(10).plus(Duration.ofDays(7))),
                        new AgendaItem(
                                AgendaItem.Kind.CONTACT_ERASURE,
                                need.id(),
                                1,
                                hours(10).plus(Duration.ofDays(30))));
    }

    @Test
    void helpers_of_another_branch_unknown_ones_and_those_who_left_earn_nothing() {
        Need need = there(NeedMother.dispatched("need-1"));
        for (String stranger : List.of("member-chen", "member-zhao", "nobody")) {
            assertThat(resolve.of(need, List.of(new Share(stranger, 1)), "好了", HANDLER))
                    .isEqualTo(new Refused(Refusal.MEMBER_NOT_OF_BRANCH));
        }
        assertThat(needs.told).isEmpty();
        assertThat(agenda.all()).isEmpty();
    }

    @Test
    void who_was_named_for_the_need_and_left_the_branch_since_keeps_the_credit() {
        Need need = there(taken(NeedMother.accepted("need-1")
                .dispatch(new org.xianfeng.grievance.need.Dispatch(BRANCH, List.of(ZHAO), hours(2)), HANDLER)));
        taken(resolve.of(need, List.of(new Share("member-zhao", 1)), "好了", HANDLER));
        assertThat(stored(need).state()).isEqualTo(NeedState.RESOLVED);
    }

    @Test
    void a_need_resolved_twice_at_once_is_told_once() {
        Need need = there(NeedMother.dispatched("need-1"));
        taken(resolve.of(need, NeedMother.HELPERS, "好了", HANDLER));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> resolve.of(need, NeedMother.HELPERS, "好了", HANDLER))
                .isInstanceOf(org.xianfeng.starter.pending.StaleVersion.class);
        assertThat(needs.told).hasSize(1);
    }

    private Need there(Need need) {
        needs.add(need, List.of());
        return need;
    }

    private Need stored(Need need) {
        return needs.find(need.id()).orElseThrow();
    }
}
