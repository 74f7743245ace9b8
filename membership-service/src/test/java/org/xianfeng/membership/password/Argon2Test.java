package org.xianfeng.membership.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Argon2Test {
    private final Passwords passwords = new PasswordConfiguration().passwords();

    @Test
    void a_password_is_kept_as_argon2id_with_a_salt_of_its_own() {
        PasswordHash one = passwords.hash("spring-river-42");
        PasswordHash other = passwords.hash("spring-river-42");
        assertThat(one.value()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(other.value());
        assertThat(one.toString()).isEqualTo("***");
        assertThat(passwords.matches("spring-river-42", one)).isTrue();
        assertThat(passwords.matches("spring-river-43", one)).isFalse();
    }

    @Test
    void nobodys_hash_takes_the_same_work_and_matches_nothing() {
        assertThat(passwords.nobodys().value()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("", passwords.nobodys())).isFalse();
        assertThat(passwords.matches("spring-river-42", passwords.nobodys())).isFalse();
    }
}
