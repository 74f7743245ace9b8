package org.xianfeng.membership.account;

import java.util.Locale;

/** Why an account is not made or not changed. */
enum AccountRefusal {
    LOGIN_INVALID,
    LOGIN_TAKEN,
    DISPLAY_NAME_INVALID,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    PASSWORD_TOO_SIMPLE,
    MEMBER_UNKNOWN,
    ADMINISTRATORS_SEPARATED,
    GRANT_NEEDS_ORGANISATION,
    GRANT_IS_FOR_ALL,
    GRANT_ORGANISATION_UNKNOWN,
    OWN_GRANTS,
    TOO_MANY_GRANTS,
    GRANT_UNKNOWN;

    /** The name of the problem it is told by. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
