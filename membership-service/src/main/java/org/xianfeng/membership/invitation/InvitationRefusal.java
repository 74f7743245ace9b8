package org.xianfeng.membership.invitation;

import java.util.Locale;

/** Why no code is made for somebody, or a code does not open anything. */
enum InvitationRefusal {
    HAS_ACCOUNT,
    NO_ACCOUNT,
    NOT_IN_ORGANISATION,
    BEYOND_YOUR_GRANTS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
