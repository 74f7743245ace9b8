package org.xianfeng.starter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class BatchListenerTest {
    @Test
    void what_was_polled_is_handled_in_its_order_in_portions_of_bounded_size() {
        assertThat(sizes(BatchListener.portions(events(4, 4, 4, 1, 9, 0, 8), 10)))
                .containsExactly(List.of(4, 4), List.of(4, 1), List.of(9, 0), List.of(8));
    }

    @Test
    void an_event_larger_than_a_portion_is_one_by_itself() {
        assertThat(sizes(BatchListener.portions(events(1, 25, 1), 10)))
                .containsExactly(List.of(1), List.of(25), List.of(1));
    }

    @Test
    void nothing_makes_no_portion() {
        assertThat(BatchListener.portions(List.of(), 10)).isEmpty();
    }

    private static List<RawEvent> events(int... sizes) {
        return Arrays.stream(sizes)
                .mapToObj(size -> new RawEvent("topic", 0, 0, null, new byte[size], new RecordHeaders(), 0))
                .toList();
    }

    private static Stream<List<Integer>> sizes(List<List<RawEvent>> portions) {
        return portions.stream()
                .map(portion -> portion.stream()
                        .map(RawEvent::value)
                        .map(value -> value == null ? 0 : value.length)
                        .toList());
    }
}
