package org.xianfeng.membership.password;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.xianfeng.starter.problem.Problem;

/** Wires the keeping of passwords. */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {
    @Bean
    Passwords passwords() {
        return new Argon2();
    }

    @Bean
    PasswordRule passwordRule() throws IOException {
        Set<String> common = new ClassPathResource("password/common-passwords.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .collect(Collectors.toSet());
        return new PasswordRule(common);
    }

    /**
     * Argon2id with 19 MiB, two passes, one lane (the least that OWASP recommends). At most two at a time: each takes its
     * 19 MiB from the heap, and a crowd at the door must not take all of it.
     */
    private static final class Argon2 implements Passwords {
        private static final int MEMORY_KIB = 19 * 1024;
        private static final int PASSES = 2;
        private static final int AT_A_TIME = 2;
        private static final long PATIENCE_SECONDS = 10;

        private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES);
        private final Semaphore places = new Semaphore(AT_A_TIME, true);
        private final PasswordHash nobodys = new PasswordHash(
                "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

        @Override
        public PasswordHash hash(String password) {
            return new PasswordHash(
                    inPlace(() -> Objects.requireNonNull(encoder.encode(PasswordRule.plain(password)))));
        }

        @Override
        public boolean matches(String password, PasswordHash hash) {
            return inPlace(() -> encoder.matches(PasswordRule.plain(password), hash.value()));
        }

        @Override
        public PasswordHash nobodys() {
            return nobodys;
        }

        private <T> T inPlace(Supplier<T> work) {
            try {
                if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new Problem(503, "sign-in-crowded");
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new Problem(503, "sign-in-crowded");
            }
            try {
                return work.get();
            } finally {
                places.release();
            }
        }
    }
}
