package org.xianfeng.grievance.agenda;

import java.time.Instant;
import org.xianfeng.grievance.need.NeedId;

/**
 * Something that falls due for a round of a need.
 *
 * @param due when
 */
public record AgendaItem(Kind kind, NeedId need, int round, Instant due) {
    /** What falls due. */
    public enum Kind {
        /** The asker said nothing in the confirmation window. */
        LAPSE,
        /** The need can no longer be reopened, so nobody needs to reach the asker. */
        CONTACT_ERASURE
    }

    String id() {
        return kind + ":" + need + ":" + round;
    }
}
