package org.xianfeng.membership.password;

import java.util.Locale;

/** Why a password is not taken. */
public enum PasswordRefusal {
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    PASSWORD_TOO_COMMON,
    PASSWORD_TOO_OBVIOUS;

    /** The name of the problem it is told by. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
