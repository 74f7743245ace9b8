package org.xianfeng.membership.grant;

import java.util.Locale;

/** Why something is not granted or not taken back. */
enum GrantRefusal {
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
