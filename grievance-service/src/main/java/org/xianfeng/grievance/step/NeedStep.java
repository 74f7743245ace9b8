package org.xianfeng.grievance.step;

import java.util.Locale;

/** What can be done with a need. */
public enum NeedStep {
    REGISTER,
    ACCEPT,
    DISPATCH,
    WORK,
    RESOLVE,
    CONFIRM,
    LAPSE,
    REOPEN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
