package org.xianfeng.starter.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountedByTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void every_value_is_there_before_it_is_counted() {
        CountedBy doors = new CountedBy(meters, "doors", Tags.of("house", "old"), "state", List.of("open", "shut"));
        assertThat(counted("open")).isZero();
        assertThat(counted("shut")).isZero();
        doors.count("shut");
        assertThat(counted("open")).isZero();
        assertThat(counted("shut")).isEqualTo(1);
    }

    @Test
    void a_value_that_nobody_named_is_counted_too() {
        new CountedBy(meters, "doors", Tags.of("house", "old"), "state", List.of()).count("ajar");
        assertThat(counted("ajar")).isEqualTo(1);
    }

    private double counted(String state) {
        return meters.get("doors")
                .tag("house", "old")
                .tag("state", state)
                .counter()
                .count();
    }
}
