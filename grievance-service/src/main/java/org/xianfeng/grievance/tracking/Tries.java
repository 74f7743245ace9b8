package org.xianfeng.grievance.tracking;

import java.time.Instant;

/** How often something was tried in a span of time, counted for all instances together. */
public interface Tries {
    /** Counts one more, and says how many that makes. */
    int add(String what, Instant spanEnd);

    /** Takes one back that was no guess. */
    void takeBack(String what, Instant spanEnd);

    /** Forgets what ended before. */
    void forget(Instant before);
}
