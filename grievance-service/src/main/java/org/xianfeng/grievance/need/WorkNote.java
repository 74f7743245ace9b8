package org.xianfeng.grievance.need;

import java.time.Instant;
import org.xianfeng.contracts.Valid;
import org.xianfeng.grievance.step.Actor;

/**
 * Work that was done for a need.
 *
 * @param internal whether it is kept from the asker; what is not internal is an answer to the asker
 */
public record WorkNote(String text, boolean internal, Actor by, Instant at) {
    /** How many characters a note may have. */
    public static final int LONGEST = 2000;

    public WorkNote {
        Valid.text("text", text, LONGEST);
    }
}
