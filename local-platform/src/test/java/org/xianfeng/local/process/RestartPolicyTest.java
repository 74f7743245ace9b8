package org.xianfeng.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {
    private final RestartPolicy policy = RestartPolicy.usual();

    @Test
    void the_pause_doubles_with_each_death_up_to_a_limit() {
        assertThat(policy.pauseAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(policy.pauseAfter(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(policy.pauseAfter(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(policy.pauseAfter(100)).isEqualTo(Duration.ofSeconds(30));
    }
}
