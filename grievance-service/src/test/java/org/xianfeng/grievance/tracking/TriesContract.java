package org.xianfeng.grievance.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Tries} must do. */
interface TriesContract {
    Instant SPAN = Instant.parse("2026-03-02T01:15:00Z");

    Tries tries();

    @Test
    default void tries_are_counted_for_each_thing_and_span() {
        String what = UUID.randomUUID().toString();
        assertThat(tries().add(what, SPAN)).isEqualTo(1);
        assertThat(tries().add(what, SPAN)).isEqualTo(2);
        assertThat(tries().add(what, SPAN.plusSeconds(900))).isEqualTo(1);
        assertThat(tries().add(what + "'", SPAN)).isEqualTo(1);
    }

    @Test
    default void a_try_that_was_no_guess_is_taken_back() {
        String what = UUID.randomUUID().toString();
        tries().add(what, SPAN);
        tries().takeBack(what, SPAN);
        assertThat(tries().add(what, SPAN)).isEqualTo(1);
    }

    @Test
    default void spans_that_are_over_are_forgotten() {
        String what = UUID.randomUUID().toString();
        tries().add(what, SPAN);
        tries().add(what, SPAN.plusSeconds(900));
        tries().forget(SPAN.plusSeconds(1));
        assertThat(tries().add(what, SPAN)).isEqualTo(1);
        assertThat(tries().add(what, SPAN.plusSeconds(900))).isEqualTo(2);
    }

    @Test
    default void none_of_many_tries_at_once_is_missed() throws Exception {
        String what = UUID.randomUUID().toString();
        Callable<Integer> one = () -> tries().add(what, SPAN);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> counted = callers
                    .invokeAll(IntStream.range(0, 20).mapToObj(_ -> one).toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .sorted()
                    .toList();
            assertThat(counted).isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
        }
    }
}
