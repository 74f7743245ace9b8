package org.xianfeng.grievance.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianfeng.grievance.need.NeedMother.hours;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianfeng.contracts.grievance.Confirmation;
import org.xianfeng.grievance.need.NeedOutcome.Changed;
import org.xianfeng.grievance.step.NeedState;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.pending.StaleVersion;

/** What every implementation of {@link Needs} must do. */
interface NeedsContract {
    Needs needs();

    @ParameterizedTest
    @EnumSource(NeedState.class)
    default void a_need_comes_back_as_it_was_written(NeedState state) {
        Need need = first(NeedMother.in(state));
        needs().add(need, List.of());
        assertThat(needs().find(need.id())).contains(need);
    }

    @Test
    default void an_unknown_need_is_not_found() {
        assertThat(needs().find(new NeedId("nobody"))).isEmpty();
    }

    @Test
    default void needs_come_in_the_order_of_the_ids_and_unknown_ones_are_passed_over() {
        Need one = first(NeedMother.registered("x"));
        Need two = first(NeedMother.registered("x"));
        needs().add(one, List.of());
        needs().add(two, List.of());
        assertThat(needs().find(List.of(two.id(), new NeedId("nobody"), one.id())))
                .containsExactly(two, one);
    }

    @Test
    default void an_id_is_used_once() {
        Need need = first(NeedMother.registered("x"));
        needs().add(need, List.of());
        assertThatThrownBy(() -> needs().add(need, List.of())).isInstanceOf(IdTaken.class);
    }

    @Test
    default void the_second_of_two_writers_is_told_that_the_need_changed() {
        Need need = first(NeedMother.resolved("x"));
        needs().add(need, List.of());
        Changed one = (Changed) need.confirm(Confirmation.ASKER, Optional.empty(), hours(9));
        Changed other = (Changed) need.confirm(Confirmation.LAPSE, Optional.empty(), hours(9));
        needs().change(one.need(), one.events());
        assertThatThrownBy(() -> needs().change(other.need(), other.events())).isInstanceOf(StaleVersion.class);
        assertThat(needs().find(need.id())).contains(one.need());
    }

    @Test
    default void of_many_writers_at_once_one_wins() throws Exception {
        Need need = first(NeedMother.resolved("x"));
        needs().add(need, List.of());
        Changed lapse = (Changed) need.confirm(Confirmation.LAPSE, Optional.empty(), hours(9));
        Callable<Boolean> write = () -> {
            try {
                needs().change(lapse.need(), lapse.events());
                return true;
            } catch (StaleVersion stale) {
                return false;
            }
        };
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> won = writers.invokeAll(List.of(write, write, write, write));
            assertThat(won.stream().filter(NeedsContract::isTrue)).hasSize(1);
        }
    }

    @Test
    default void open_and_overdue_needs_are_counted() {
        needs().add(first(NeedMother.dispatched("x")), List.of());
        needs().add(first(NeedMother.confirmed("x")), List.of());
        Needs.Count early = needs().count(hours(10));
        Needs.Count late = needs().count(hours(100));
        assertThat(late.byState().get(NeedState.DISPATCHED)).isPositive();
        assertThat(late.byState().get(NeedState.CONFIRMED)).isPositive();
        assertThat(late.overdue()).isGreaterThan(early.overdue());
        assertThat(late.oldestOpen()).contains(NeedMother.START);
    }

    private static boolean isTrue(Future<Boolean> future) {
        return future.resultNow();
    }

    /** The same need as if it had been written just now for the first time, under an id of its own. */
    private static Need first(Need need) {
        return new Need(
                new NeedId(UUID.randomUUID().toString()),
                1,
                need.asked(),
                need.triage(),
                need.state(),
                need.dispatch(),
                need.work(),
                need.resolutions(),
                need.history());
    }
}
