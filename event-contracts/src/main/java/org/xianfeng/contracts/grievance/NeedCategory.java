package org.xianfeng.contracts.grievance;

import java.util.Locale;

/** What a need is about. */
public enum NeedCategory {
    /** Public services and procedures. */
    PUBLIC_SERVICE,
    /** Income, food, housing. */
    LIVELIHOOD,
    /** Work and training. */
    EMPLOYMENT,
    /** Schools and children. */
    EDUCATION,
    /** Care and medicine. */
    HEALTH,
    /** Surroundings, water, waste. */
    ENVIRONMENT,
    /** Dangers. */
    SAFETY,
    /** Disputes between people. */
    DISPUTE,
    /** Anything else. */
    OTHER;

    /** The value on the wire, for example {@code other}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
