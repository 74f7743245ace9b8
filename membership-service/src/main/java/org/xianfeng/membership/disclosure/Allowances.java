package org.xianfeng.membership.disclosure;

import java.time.Instant;

/** How often accounts did what is worth counting; over all instances. */
interface Allowances {
    /** Counts once more within an hour; answers the number it is. */
    int count(String what, String account, Instant now);

    /** Forgets hours that are over. */
    void purge(Instant now);
}
