package org.xianfeng.membership.enrolment;

import java.util.Locale;

/** Why a change of the roster is not made. */
enum MemberRefusal {
    MEMBER_NAME_INVALID,
    NOT_A_BRANCH,
    BRANCH_DISSOLVED,
    BRANCH_FULL,
    GROUP_NOT_IN_BRANCH,
    DATE_IN_FUTURE,
    DATE_BEFORE_JOINING,
    DATE_TOO_LONG_AGO,
    SAME_BRANCH,
    MEMBER_HAS_LEFT;

    /** The name of the problem it is told by. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
