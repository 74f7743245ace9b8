package org.xianfeng.scoring.fluctuation;

/** Whether a member was on the lists of both months, of the first only, or of the second only. */
enum Turnover {
    STAYED,
    LEFT,
    JOINED;

    /** Whether the group is known in a month: 0 for the first, 1 for the second. */
    boolean isIn(int month) {
        return this == STAYED || (this == LEFT) == (month == 0);
    }
}
