package org.xianfeng.grievance.deadline;

import java.time.Instant;

/**
 * The deadlines of a need in its present round.
 *
 * @param from when the clock started: at registration, or at the last reopening
 * @param answerBy until when the asker must have a first answer
 * @param resolveBy until when it must be resolved
 */
public record Due(Instant from, Instant answerBy, Instant resolveBy) {
    public Due {
        if (answerBy.isBefore(from) || resolveBy.isBefore(from)) {
            throw new IllegalArgumentException("a deadline lies before its beginning");
        }
    }
}
