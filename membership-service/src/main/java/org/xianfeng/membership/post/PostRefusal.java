package org.xianfeng.membership.post;

import java.util.Locale;

/** Why an appointment is not entered. */
enum PostRefusal {
    MEMBER_NOT_IN_ORGANISATION,
    NO_POSTS_IN_GROUPS,
    ORGANISATION_DISSOLVED,
    TERM_ENDS_BEFORE_IT_BEGINS,
    LATER_TERM_EXISTS,
    TOO_MANY_TERMS;

    /** The name of the problem it is told by. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
