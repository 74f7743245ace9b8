package org.xianfeng.starter.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceparentTest {
    private static final String GOOD = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void what_was_written_is_read_again() {
        Traceparent read = Traceparent.read(GOOD).orElseThrow();
        assertThat(read)
                .isEqualTo(new Traceparent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true))
                .hasToString(GOOD);
        assertThat(new Traceparent(read.traceId(), read.spanId(), false).toString())
                .endsWith("-00");
    }

    @Test
    void of_the_flags_only_the_sampled_one_counts() {
        assertThat(Traceparent.read(GOOD.replace("-01", "-03")).orElseThrow().sampled())
                .isTrue();
        assertThat(Traceparent.read(GOOD.replace("-01", "-02")).orElseThrow().sampled())
                .isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0\u0661",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-extra"
            })
    void what_has_another_form_is_no_trace(String text) {
        assertThat(Traceparent.read(text)).isEmpty();
    }
}
