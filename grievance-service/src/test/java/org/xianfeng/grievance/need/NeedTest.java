package org.xianfeng.grievance.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.xianfeng.grievance.need.NeedMother.BRANCH;
import static org.xianfeng.grievance.need.NeedMother.HANDLER;
import static org.xianfeng.grievance.need.NeedMother.HELPERS;
import static org.xianfeng.grievance.need.NeedMother.LI;
import static org.xianfeng.grievance.need.NeedMother.START;
import static org.xianfeng.grievance.need.NeedMother.WINDOWS;
import static org.xianfeng.grievance.need.NeedMother.dueFrom;
import static org.xianfeng.grievance.need.NeedMother.hours;
import static org.xianfeng.grievance.need.NeedMother.taken;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianfeng.contracts.grievance.Confirmation;
import org.xianfeng.contracts.grievance.NeedCategory;
import org.xianfeng.contracts.grievance.NeedConfirmed;
import org.xianfeng.contracts.grievance.NeedPriority;
import org.xianfeng.contracts.grievance.NeedRegistered;
import org.xianfeng.contracts.grievance.NeedReopened;
import org.xianfeng.contracts.grievance.NeedResolved;
import org.xianfeng.contracts.grievance.Share;
import org.xianfeng.grievance.deadline.Deadline;
import org.xianfeng.grievance.need.NeedOutcome.Changed;
import org.xianfeng.grievance.need.NeedOutcome.Refused;
import org.xianfeng.grievance.step.NeedState;
import org.xianfeng.grievance.step.NeedStep;
import org.xianfeng.grievance.step.Passage;
import org.xianfeng.grievance.step.Refusal;
import org.xianfeng.grievance.step.Transition;
import org.xianfeng.starter.pending.NewEvent;

class NeedTest {
    @ParameterizedTest
    @EnumSource(NeedState.class)
    void in_each_state_exactly_the_steps_of_the_table_can_be_taken(NeedState state) {
        for (NeedStep step : List.of(
                NeedStep.ACCEPT,
                NeedStep.DISPATCH,
                NeedStep.WORK,
                NeedStep.RESOLVE,
                NeedStep.CONFIRM,
                NeedStep.LAPSE,
                NeedStep.REOPEN)) {
            NeedOutcome outcome = attempt(NeedMother.in(state), step);
            Optional<Transition> row = Transition.of(state, step);
            if (row.isPresent()) {
                assertThat(taken(outcome).state())
                        .as(state + " " + step)
                        .isEqualTo(row.get().to());
            } else {
                assertThat(outcome).as(state + " " + step).isEqualTo(new Refused(Refusal.STEP_NOT_POSSIBLE));
            }
        }
    }

    @Test
    void every_step_is_kept_with_who_took_it_and_when() {
        assertThat(NeedMother.confirmed("need-1").history())
                .extracting(Passage::step, passage -> passage.by().kind().name(), Passage::at)
                .containsExactly(
                        tuple(NeedStep.REGISTER, "ASKER", START),
                        tuple(NeedStep.ACCEPT, "HANDLER", hours(1)),
                        tuple(NeedStep.DISPATCH, "HANDLER", hours(2)),
                        tuple(NeedStep.RESOLVE, "HANDLER", hours(3)),
                        tuple(NeedStep.CONFIRM, "ASKER", hours(4)));
    }

    @Test
    void a_registration_is_told_under_the_organisation_that_received_it() {
        Need need = NeedMother.registered("need-1");
        NewEvent told = NeedFacts.registered(need);
        assertThat(told.key()).isEqualTo("committee-1");
        assertThat(told.subject()).isEqualTo("need-1");
        assertThat(told.data()).isInstanceOfSatisfying(NeedRegistered.class, data -> {
            assertThat(data.revision()).isEqualTo(1);
            assertThat(data.priority()).isEqualTo(NeedPriority.ORDINARY);
        });
    }

    @Test
    void a_resolution_is_told_under_the_branch_with_round_helpers_and_parts() {
        NeedOutcome outcome = NeedMother.dispatched("need-1").resolve(HELPERS, "换了灯泡", HANDLER, hours(3));
        NewEvent told = told(outcome);
        assertThat(told.key()).isEqualTo("branch-1");
        assertThat(told.time()).isEqualTo(hours(3));
        assertThat(told.data())
                .isEqualTo(new NeedResolved(
                        "need-1",
                        1,
                        "branch-1",
                        NeedCategory.SAFETY,
                        NeedPriority.URGENT,
                        HELPERS,
                        START,
                        hours(3),
                        true,
                        4));
    }

    @Test
    void a_resolution_at_the_deadline_is_in_time_and_a_millisecond_later_it_is_late() {
        Need need = NeedMother.dispatched("need-1");
        Instant deadline = need.triage().due().resolveBy();
        assertThat(resolvedAt(need, deadline).withinDeadline()).isTrue();
        assertThat(resolvedAt(need, deadline.plusMillis(1)).withinDeadline()).isFalse();
    }

    @Test
    void nobody_is_a_helper_twice() {
        List<Share> twice = List.of(new Share("member-li", 1), new Share("member-li", 2));
        assertThat(NeedMother.dispatched("need-1").resolve(twice, "好了", HANDLER, hours(3)))
                .isEqualTo(new Refused(Refusal.HELPER_NAMED_TWICE));
    }

    @Test
    void a_confirmation_repeats_all_that_scoring_needs() {
        NeedOutcome outcome =
                NeedMother.resolved("need-1").confirm(Confirmation.ASKER, Optional.of(new Rating(5, 4, 4)), hours(4));
        assertThat(told(outcome).data())
                .isEqualTo(new NeedConfirmed(
                        "need-1",
                        1,
                        "branch-1",
                        NeedCategory.SAFETY,
                        NeedPriority.URGENT,
                        HELPERS,
                        START,
                        hours(3),
                        true,
                        Confirmation.ASKER,
                        4,
                        hours(4),
                        5));
    }

    @Test
    void nobody_confirms_twice() {
        assertThat(NeedMother.confirmed("need-1").confirm(Confirmation.ASKER, Optional.empty(), hours(5)))
                .isEqualTo(new Refused(Refusal.STEP_NOT_POSSIBLE));
    }

    @Test
    void a_reopening_repeats_the_round_that_no_longer_counts_and_starts_the_clock_anew() {
        NeedOutcome outcome = NeedMother.confirmed("need-1").reopen("又坏了", dueFrom(hours(50)), WINDOWS);
        assertThat(told(outcome).data())
                .isEqualTo(new NeedReopened(
                        "need-1",
                        1,
                        "branch-1",
                        NeedCategory.SAFETY,
                        NeedPriority.URGENT,
                        HELPERS,
                        START,
                        hours(3),
                        true,
                        hours(50),
                        6));
        assertThat(taken(outcome).triage().due()).isEqualTo(dueFrom(hours(50)));
        assertThat(taken(outcome).answeredAt()).isEmpty();
    }

    @Test
    void the_round_after_a_reopening_is_the_second() {
        Need again =
                taken(NeedMother.reopened("need-1").dispatch(new Dispatch(BRANCH, List.of(LI), hours(6)), HANDLER));
        Need resolved = taken(again.resolve(HELPERS, "换了线路", HANDLER, hours(7)));
        assertThat(resolved.resolutions()).extracting(Resolution::round).containsExactly(1, 2);
    }

    @Test
    void a_need_is_reopened_on_the_last_day_of_the_window_and_not_after_it() {
        Need need = NeedMother.resolved("need-1");
        Instant last = need.reopenableUntil(WINDOWS);
        assertThat(last).isEqualTo(hours(3).plus(Duration.ofDays(30)));
        assertThat(need.reopen("又坏了", dueFrom(last), WINDOWS)).isInstanceOf(Changed.class);
        assertThat(need.reopen("又坏了", dueFrom(last.plusMillis(1)), WINDOWS))
                .isEqualTo(new Refused(Refusal.REOPEN_WINDOW_PASSED));
    }

    @Test
    void a_need_is_reopened_twice_and_not_a_third_time() {
        Need need = NeedMother.resolved("need-1");
        for (int round = 1; round <= 2; round++) {
            Instant at = hours(10L * round);
            Need reopened = taken(need.reopen("又坏了", dueFrom(at), WINDOWS));
            Need again = taken(reopened.dispatch(new Dispatch(BRANCH, List.of(LI), at), HANDLER));
            need = taken(again.resolve(HELPERS, "再修", HANDLER, at));
        }
        assertThat(need.reopen("又坏了", dueFrom(hours(40)), WINDOWS)).isEqualTo(new Refused(Refusal.REOPENED_TOO_OFTEN));
    }

    @Test
    void a_note_for_the_asker_is_the_first_answer_and_an_internal_one_is_not() {
        Need need = NeedMother.dispatched("need-1");
        Need internal = taken(need.work(new WorkNote("去看了", true, HANDLER, hours(3))));
        assertThat(internal.answeredAt()).isEmpty();
        assertThat(internal.nextDue()).contains(need.triage().due().answerBy());
        Need answered = taken(internal.work(new WorkNote("明天来修", false, HANDLER, hours(4))));
        assertThat(answered.answeredAt()).contains(hours(4));
        assertThat(answered.nextDue()).contains(need.triage().due().resolveBy());
    }

    @Test
    void an_open_need_is_overdue_after_each_deadline_and_a_resolved_one_is_not() {
        Need need = NeedMother.dispatched("need-1");
        assertThat(need.overdue(hours(24))).isEmpty();
        assertThat(need.overdue(hours(25))).containsExactly(Deadline.FIRST_ANSWER);
        assertThat(need.overdue(hours(73))).containsExactlyInAnyOrder(Deadline.FIRST_ANSWER, Deadline.RESOLUTION);
        assertThat(NeedMother.resolved("need-1").overdue(hours(1000))).isEmpty();
        assertThat(NeedMother.resolved("need-1").nextDue()).isEmpty();
    }

    @Test
    void a_need_carries_only_so_many_notes() {
        Need need = NeedMother.dispatched("need-1");
        for (int note = 0; note < Need.MOST_NOTES; note++) {
            need = taken(need.work(new WorkNote("去看了", true, HANDLER, hours(3))));
        }
        assertThat(need.work(new WorkNote("又去了", true, HANDLER, hours(3))))
                .isEqualTo(new Refused(Refusal.TOO_MANY_NOTES));
    }

    @Test
    void a_need_is_not_sent_around_for_ever() {
        Need need = NeedMother.dispatched("need-1");
        while (need.history().size() < Need.MOST_STEPS) {
            need = taken(need.dispatch(new Dispatch(BRANCH, List.of(), hours(3)), HANDLER));
        }
        assertThat(need.dispatch(new Dispatch(BRANCH, List.of(), hours(3)), HANDLER))
                .isEqualTo(new Refused(Refusal.TOO_MANY_STEPS));
    }

    @Test
    void ratings_run_from_one_to_five_and_are_told_as_their_rounded_mean() {
        assertThat(new Rating(5, 4, 4).overall()).isEqualTo(4);
        assertThat(new Rating(5, 5, 4).overall()).isEqualTo(5);
        assertThatThrownBy(() -> new Rating(0, 5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rating(5, 5, 6)).isInstanceOf(IllegalArgumentException.class);
    }

    private static NeedOutcome attempt(Need need, NeedStep step) {
        return switch (step) {
            case REGISTER -> throw new IllegalArgumentException("not a step of an existing need");
            case ACCEPT -> need.accept(need.triage(), HANDLER, hours(9));
            case DISPATCH -> need.dispatch(new Dispatch(BRANCH, List.of(), hours(9)), HANDLER);
            case WORK -> need.work(new WorkNote("去看了", false, HANDLER, hours(9)));
            case RESOLVE -> need.resolve(HELPERS, "好了", HANDLER, hours(9));
            case CONFIRM -> need.confirm(Confirmation.ASKER, Optional.empty(), hours(9));
            case LAPSE -> need.confirm(Confirmation.LAPSE, Optional.empty(), hours(9));
            case REOPEN -> need.reopen("又坏了", dueFrom(hours(9)), WINDOWS);
        };
    }

    private static Resolution resolvedAt(Need need, Instant at) {
        return taken(need.resolve(HELPERS, "好了", HANDLER, at)).resolutions().getLast();
    }

    private static NewEvent told(NeedOutcome outcome) {
        assertThat(outcome).isInstanceOf(Changed.class);
        assertThat(((Changed) outcome).events()).hasSize(1);
        return ((Changed) outcome).events().getFirst();
    }
}
