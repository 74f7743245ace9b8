package org.xianfeng.contracts.grievance;

import java.util.Locale;

/** How a need came in. */
public enum NeedChannel {
    /** On the web. */
    ONLINE,
    /** By a visit of a member. */
    VISIT,
    /** By letter. */
    MAILBOX,
    /** By telephone. */
    PHONE;

    /** The value on the wire, for example {@code phone}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
