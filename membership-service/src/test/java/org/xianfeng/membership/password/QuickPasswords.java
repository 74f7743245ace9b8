package org.xianfeng.membership.password;

import java.util.Objects;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Argon2id with the least memory there is, for tests that sign in hundreds of times; {@code Argon2Test} has the real one. */
@Primary
public final class QuickPasswords implements Passwords {
    private static final int MEMORY_KIB = 8;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, 1);
    private final PasswordHash nobodys = new PasswordHash(
            "$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

    @Override
    public PasswordHash hash(String password) {
        return new PasswordHash(Objects.requireNonNull(encoder.encode(PasswordRule.plain(password))));
    }

    @Override
    public boolean matches(String password, PasswordHash hash) {
        return encoder.matches(PasswordRule.plain(password), hash.value());
    }

    @Override
    public PasswordHash nobodys() {
        return nobodys;
    }
}
