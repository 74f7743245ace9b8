package org.xianfeng.starter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.EventData;
import org.xianfeng.starter.sample.Notes;
import org.xianfeng.starter.trace.EventSpans;

/** Which events are found guilty, and how many calls it takes. */
class AttemptsTest {
    private final Picky handler = new Picky();
    private final Attempts attempts = new Attempts(
            handler, new ListenerMetrics(new SimpleMeterRegistry(), handler.group()), new EventSpans(Tracer.NOOP));

    /** Fails at some events, either where it meets them or after it has looked at all. */
    private static final class Picky implements EventHandler {
        private final List<String> taken = new ArrayList<>();
        private Set<String> bad = Set.of();
        private boolean failsAtTheEnd;
        private int calls;

        @Override
        public String group() {
            return "picky";
        }

        @Override
        public Set<Class<? extends EventData>> handles() {
            return Set.of();
        }

        @Override
        public List<Rejection> handle(List<ReceivedEvent> batch) {
            calls++;
            List<ReceivedEvent> events = failsAtTheEnd ? List.copyOf(batch) : batch;
            List<String> now = new ArrayList<>();
            for (ReceivedEvent event : events) {
                if (bad.contains(event.id())) {
                    throw new IllegalStateException(event.id());
                }
                now.add(event.id());
            }
            taken.addAll(now);
            return List.of();
        }
    }

    @Test
    void an_event_that_a_handler_fails_at_is_found_at_once_and_the_others_take_effect_once() {
        handler.bad = Set.of("e3", "e700");
        assertThat(ids(attempts.handle(events(1000)))).containsExactly("e3", "e700");
        assertThat(handler.taken).hasSize(998).doesNotHaveDuplicates();
        assertThat(handler.calls).isEqualTo(3 + 2 * 5);
    }

    @Test
    void where_a_handler_hides_the_event_it_fails_at_the_batch_is_halved() {
        handler.bad = Set.of("e3", "e700");
        handler.failsAtTheEnd = true;
        assertThat(ids(attempts.handle(events(1000)))).containsExactlyInAnyOrder("e3", "e700");
        assertThat(handler.taken).hasSize(998).doesNotHaveDuplicates();
        assertThat(handler.calls).isLessThan(60);
    }

    @Test
    void many_bad_events_are_all_found() {
        handler.bad = Set.copyOf(
                IntStream.range(0, 500).mapToObj(number -> "e" + 2 * number).toList());
        assertThat(attempts.handle(events(1000))).hasSize(500);
        assertThat(handler.taken).hasSize(500).doesNotHaveDuplicates();
    }

    private static List<String> ids(List<Rejection> rejected) {
        return rejected.stream().map(one -> one.event().id()).toList();
    }

    private static List<ReceivedEvent> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new ReceivedEvent(
                        "e" + number, Notes.TYPE, "/test", null, "a", Instant.EPOCH, "", Notes.data("a", 1)))
                .toList();
    }
}
