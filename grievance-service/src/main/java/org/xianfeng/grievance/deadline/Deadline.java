package org.xianfeng.grievance.deadline;

import java.util.Locale;

/** What can be overdue. */
public enum Deadline {
    FIRST_ANSWER,
    RESOLUTION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
