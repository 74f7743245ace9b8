package org.xianfeng.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private final Limits limits = limits("b1.of-naive", ">= 7", "b1.outside.of-naive", ">= 5", "b4.growth", "<= 1.25");

    @Test
    void a_ratio_that_is_short_is_told() {
        assertThat(limits.verdict("b1.memory.of-naive", "b1.of-naive", 6.9)).startsWith("SHORT");
        assertThat(limits.verdict("b1.memory.of-naive", "b1.of-naive", 7)).startsWith("ok");
    }

    @Test
    void a_store_may_have_a_limit_of_its_own() {
        assertThat(limits.verdict("b1.outside.of-naive", "b1.of-naive", 5.5)).startsWith("ok");
    }

    @Test
    void some_figures_must_not_become_larger() {
        assertThat(limits.verdict("b4.memory.growth", "b4.growth", 1.3)).startsWith("SHORT");
    }

    @Test
    void what_has_no_limit_is_only_told() {
        assertThat(limits.verdict("b1.memory.other", "b1.other", 0)).isEmpty();
    }

    @Test
    void every_limit_that_is_shipped_can_be_read() {
        Limits shipped = new Limits();
        assertThat(shipped.verdict("b1.outside.of-raw-insert", "b1.of-raw-insert", 0.45))
                .startsWith("SHORT");
        assertThat(shipped.verdict("b1.memory.of-raw-insert", "b1.of-raw-insert", 0.45))
                .startsWith("ok");
    }

    private static Limits limits(String... lines) {
        Properties given = new Properties();
        for (int i = 0; i < lines.length; i += 2) {
            given.setProperty(lines[i], lines[i + 1]);
        }
        return new Limits(given);
    }
}
