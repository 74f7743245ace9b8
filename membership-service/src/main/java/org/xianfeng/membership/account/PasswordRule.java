package org.xianfeng.membership.account;

import java.util.Optional;

/** Which passwords are taken: long ones; a short list of demands that people can keep in mind. */
final class PasswordRule {
    private static final int LEAST = 8;
    private static final int MOST = 128;
    private static final int DIFFERENT = 4;

    private PasswordRule() {}

    static Optional<AccountRefusal> refusal(String password, Login login) {
        if (password.length() < LEAST) {
            return Optional.of(AccountRefusal.PASSWORD_TOO_SHORT);
        }
        if (password.length() > MOST) {
            return Optional.of(AccountRefusal.PASSWORD_TOO_LONG);
        }
        boolean simple = password.chars().distinct().count() < DIFFERENT
                || Login.plain(password).contains(login.value())
                || isRow(password);
        return simple ? Optional.of(AccountRefusal.PASSWORD_TOO_SIMPLE) : Optional.empty();
    }

    /** Such as 12345678 or hgfedcba. */
    private static boolean isRow(String password) {
        int step = password.charAt(1) - password.charAt(0);
        for (int index = 1; index < password.length(); index++) {
            if (password.charAt(index) - password.charAt(index - 1) != step) {
                return false;
            }
        }
        return Math.abs(step) <= 1;
    }
}
