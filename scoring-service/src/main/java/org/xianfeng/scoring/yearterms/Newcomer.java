package org.xianfeng.scoring.yearterms;

import java.util.Locale;

/** What of the base somebody gets who was registered in the course of the year. */
public enum Newcomer {
    /** All of it. */
    FULL,
    /** A twelfth for each month from that of the registration on. */
    BY_MONTH,
    /** Nothing. */
    NONE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
