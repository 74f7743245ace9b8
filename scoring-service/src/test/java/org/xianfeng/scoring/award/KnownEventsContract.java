package org.xianfeng.scoring.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xianfeng.scoring.claim.SourceEvent;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class KnownEventsContract {
    private final KnownEvents known;

    KnownEventsContract(StoreKind store) {
        known = new MongoKnownEvents(store.open(), "knownEvents");
    }

    @Test
    void an_event_that_comes_again_as_it_was_is_no_conflict() {
        assertThat(known.conflicting(List.of(event("e1", "x"), event("e2", "y"))))
                .isEmpty();
        assertThat(known.conflicting(List.of(event("e2", "y"), event("e3", "z"), event("e1", "x"))))
                .isEmpty();
    }

    @Test
    void the_same_id_with_other_content_is_a_conflict_each_time_and_the_first_stays() {
        known.conflicting(List.of(event("e1", "x")));
        for (int time = 0; time < 2; time++) {
            assertThat(known.conflicting(List.of(event("e1", "other"), event("e2", "y"))))
                    .containsExactly(event("e1", "other"));
        }
        assertThat(known.conflicting(List.of(event("e1", "x")))).isEmpty();
    }

    @Test
    void of_two_contents_in_one_delivery_the_first_stays() {
        assertThat(known.conflicting(List.of(event("e1", "x"), event("e1", "other"))))
                .containsExactly(event("e1", "other"));
    }

    @Test
    void of_two_consumers_at_once_one_content_stays() throws Exception {
        List<Callable<Integer>> consumers = List.of(all("x"), all("other"));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            int conflicts = 0;
            for (Future<Integer> found : both.invokeAll(consumers)) {
                conflicts += found.get();
            }
            assertThat(conflicts).isEqualTo(200);
        }
    }

    private Callable<Integer> all(String content) {
        return () -> IntStream.range(0, 200)
                .map(number ->
                        known.conflicting(List.of(event("e" + number, content))).size())
                .sum();
    }

    private static SourceEvent event(String id, String content) {
        return new SourceEvent(id, "org.xianfeng.activity.lesson-completed.v1", content);
    }
}
