package org.xianfeng.membership.account;

import java.util.Locale;
import org.xianfeng.membership.password.PasswordRefusal;

/** Why an account is not made or not changed. */
enum AccountRefusal {
    LOGIN_INVALID,
    LOGIN_TAKEN,
    DISPLAY_NAME_INVALID,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    PASSWORD_TOO_COMMON,
    PASSWORD_TOO_OBVIOUS,
    PASSWORD_BY_CODE,
    MEMBER_UNKNOWN,
    MEMBER_HAS_ACCOUNT,
    OWN_ACCOUNT;

    static AccountRefusal of(PasswordRefusal reason) {
        return valueOf(reason.name());
    }

    /** The name of the problem it is told by. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
