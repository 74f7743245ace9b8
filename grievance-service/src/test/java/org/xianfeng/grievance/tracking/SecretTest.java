package org.xianfeng.grievance.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SecretTest {
    private final Secret secret = Secret.draw(new SecureRandom());

    @Test
    void it_has_at_least_128_random_bits() {
        String letters = secret.show().replace("-", "");
        assertThat(letters).matches("[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(letters.length() * 5).isGreaterThanOrEqualTo(128);
    }

    @Test
    void it_opens_its_own_hash_and_no_other() {
        assertThat(Secret.read(secret.show()).matches(secret.hash())).isTrue();
        assertThat(Secret.draw(new SecureRandom()).matches(secret.hash())).isFalse();
        assertThat(Secret.read("").matches(secret.hash())).isFalse();
    }

    @Test
    void what_people_mistake_is_read_right() {
        Secret typed = Secret.read(
                secret.show().toLowerCase().replace('0', 'o').replace('1', 'l').replace('-', ' '));
        assertThat(typed.matches(secret.hash())).isTrue();
    }

    @Test
    void no_log_can_show_it() {
        assertThat(secret.toString()).isEqualTo("(secret)");
    }
}
