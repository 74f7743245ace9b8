package org.xianfeng.membership.importwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.importwork.ImportQueue.Turn;

/** What every queue of imports must do. */
interface ImportQueueContract {
    Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    Duration IN_HAND = Duration.ofSeconds(15);

    ImportQueue queue();

    private Optional<Turn> taken(Instant now) {
        return queue().take(now, now.plus(IN_HAND));
    }

    @Test
    default void the_one_that_waits_longest_is_taken_first_and_by_one_only() {
        queue().put("early", NOW);
        queue().put("late", NOW.plusSeconds(1));
        queue().put("early", NOW.plusSeconds(2));
        Instant later = NOW.plusSeconds(3);
        assertThat(taken(later)).get().extracting(Turn::importId).isEqualTo("early");
        assertThat(taken(later)).get().extracting(Turn::importId).isEqualTo("late");
        assertThat(taken(later)).isEmpty();
        assertThat(queue().waiting()).isEqualTo(new ImportQueue.Waiting(2, Optional.of(NOW)));
    }

    @Test
    default void what_is_kept_stays_in_hand_and_what_is_not_is_taken_over() {
        queue().put("one", NOW);
        Turn first = taken(NOW).orElseThrow();
        assertThat(queue().keep(first, NOW.plusSeconds(30))).isTrue();
        assertThat(taken(NOW.plusSeconds(29))).isEmpty();
        Turn second = taken(NOW.plusSeconds(30)).orElseThrow();
        assertThat(second.holder()).isNotEqualTo(first.holder());
        assertThat(queue().keep(first, NOW.plusSeconds(99))).isFalse();
        queue().putDown(first, NOW);
        queue().failed(first, NOW);
        queue().finish(first);
        assertThat(taken(NOW.plusSeconds(44))).isEmpty();
        assertThat(queue().keep(second, NOW.plusSeconds(99))).isTrue();
    }

    @Test
    default void failures_are_counted_and_order_begins_anew() {
        queue().put("one", NOW);
        Turn first = taken(NOW).orElseThrow();
        assertThat(first.tries()).isEqualTo(1);
        queue().failed(first, NOW.plusSeconds(2));
        assertThat(taken(NOW.plusSeconds(1))).isEmpty();
        Turn second = taken(NOW.plusSeconds(2)).orElseThrow();
        assertThat(second.tries()).isEqualTo(2);
        queue().putDown(second, NOW.plusSeconds(3));
        assertThat(taken(NOW.plusSeconds(3)).orElseThrow().tries()).isEqualTo(1);
    }

    @Test
    default void what_was_put_down_is_no_longer_the_holders() {
        queue().put("one", NOW);
        Turn turn = taken(NOW).orElseThrow();
        queue().putDown(turn, NOW);
        assertThat(queue().keep(turn, NOW.plusSeconds(99))).isFalse();
        queue().finish(turn);
        assertThat(taken(NOW)).isPresent();
    }

    @Test
    default void what_is_finished_is_gone() {
        queue().put("one", NOW);
        queue().finish(taken(NOW).orElseThrow());
        assertThat(queue().waiting().imports()).isZero();
        assertThat(taken(NOW.plusSeconds(99))).isEmpty();
    }

    @Test
    default void of_many_who_take_at_once_each_gets_another() throws Exception {
        IntStream.range(0, 8).forEach(number -> queue().put("i" + number, NOW.plusMillis(number)));
        List<Future<Optional<Turn>>> turns = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<Turn>> take = () -> taken(NOW.plusSeconds(1));
            IntStream.range(0, 8).forEach(_ -> turns.add(many.submit(take)));
        }
        List<String> ids = new ArrayList<>();
        for (Future<Optional<Turn>> turn : turns) {
            turn.get().map(Turn::importId).ifPresent(ids::add);
        }
        for (Optional<Turn> rest = taken(NOW.plusSeconds(1)); rest.isPresent(); rest = taken(NOW.plusSeconds(1))) {
            ids.add(rest.get().importId());
        }
        assertThat(ids).hasSize(8).doesNotHaveDuplicates();
    }
}
