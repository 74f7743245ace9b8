package org.xianfeng.proof.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.proof.crash.CrashRun.Outcome;

/** The short form; {@code proof/run crash} is the long one: every step, 25 seeds, random times. */
class CrashIT {
    private static final long SEED = 7;

    @Test
    void killed_between_steps_the_engine_neither_loses_nor_doubles_anything() {
        Outcome outcome = new CrashRun("engine", SEED, 60)
                .through(List.of("RELAY_ACKNOWLEDGED@1", "PAGES_WRITTEN@1", "COMMIT_BEGUN@1"));
        assertThat(outcome.isSound()).as(outcome.toString()).isTrue();
        assertThat(outcome.reached()).hasSize(3);
        assertThat(outcome.entries()).isGreaterThan(outcome.facts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"naive", "bulk"})
    void the_harness_finds_out_a_wrong_design(String design) {
        Outcome outcome = new CrashRun(design, SEED, 60).through(List.of("ENTRIES_WRITTEN@1"));
        assertThat(outcome.wrongAccounts()).as(outcome.toString()).isPositive();
    }
}
