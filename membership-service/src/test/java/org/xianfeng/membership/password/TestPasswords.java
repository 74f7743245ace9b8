package org.xianfeng.membership.password;

import java.util.Set;

/** The rule of passwords with a list that is quickly read. */
public final class TestPasswords {
    private TestPasswords() {}

    public static PasswordRule rule() {
        return new PasswordRule(Set.of("password", "qwertyuiop", "woaini1314", "1q2w3e4r5t6y"));
    }
}
