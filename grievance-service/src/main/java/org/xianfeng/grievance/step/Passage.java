package org.xianfeng.grievance.step;

import java.time.Instant;
import java.util.Optional;

/**
 * A step that was taken: what, by whom, when.
 *
 * @param note the branch of a dispatch, the reason of a reopening
 */
public record Passage(NeedStep step, Actor by, Instant at, Optional<String> note) {
    public Passage(NeedStep step, Actor by, Instant at) {
        this(step, by, at, Optional.empty());
    }

    public Passage(NeedStep step, Actor by, Instant at, String note) {
        this(step, by, at, Optional.of(note));
    }
}
