package org.xianfeng.contracts.grievance;

import java.util.Locale;

/** Who closed a need. */
public enum Confirmation {
    /** The asker confirmed. */
    ASKER,
    /** The confirmation window passed in silence. */
    LAPSE;

    /** The value on the wire, for example {@code lapse}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
