package org.xianfeng.membership.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.membership.MovedClock;

class LockoutTest {
    private final MovedClock clock = new MovedClock("2026-11-26T02:00:00Z");
    private final Lockout lockout = TestLockout.at(clock);

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 30", "6, 60", "7, 120", "11, 1920", "12, 3600", "1000, 3600"})
    void the_delay_doubles_and_ends_at_an_hour(int failures, long seconds) {
        assertThat(Lockout.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void a_network_is_closed_after_a_hundred_failures_and_open_in_the_next_quarter() {
        for (int failure = 0; failure < 100; failure++) {
            assertThat(lockout.waitOf("10.1.2.3")).isEmpty();
        }
        assertThat(lockout.waitOf("10.1.2.3")).contains(Duration.ofSeconds(30));
        assertThat(lockout.waitOf("10.1.2.4")).as("the neighbour").isEmpty();
        clock.forward(Duration.ofMinutes(15));
        assertThat(lockout.waitOf("10.1.2.3")).isEmpty();
    }

    @Test
    void an_office_that_signs_in_rightly_is_never_closed_out() {
        for (int person = 0; person < 700; person++) {
            assertThat(lockout.wait("person-" + person)).isEmpty();
            assertThat(lockout.waitOf("10.1.2.3")).isEmpty();
            lockout.cameIn("person-" + person, "10.1.2.3");
        }
    }
}
