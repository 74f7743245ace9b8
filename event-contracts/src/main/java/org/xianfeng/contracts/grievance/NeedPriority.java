package org.xianfeng.contracts.grievance;

import java.util.Locale;

/** How soon a need must be answered. */
public enum NeedPriority {
    /** Within 2 hours. */
    EMERGENCY,
    /** Within 24 hours. */
    URGENT,
    /** Within 7 days. */
    ORDINARY,
    /** Within 15 days. */
    HARD;

    /** The value on the wire, for example {@code hard}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
