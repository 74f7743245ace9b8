package org.xianfeng.proof.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one event gives one account under one rule.
 *
 * @param page the page it stands on
 * @param once only the first of the rule with the same counts
 */
record Right(
        String page,
        String rule,
        String subject,
        long revision,
        Instant time,
        String event,
        long raw,
        boolean provisional,
        @Nullable String once,
        List<Limit> limits) {
    /**
     * The most that counts in a window.
     *
     * @param what the rule or the block
     * @param window {@code month}, {@code quarter} or {@code year}
     */
    record Limit(String what, String window, long most) {}

    /** What an entry of the store must name to be founded on this. */
    String trace() {
        return rule + "|" + subject + "|" + event;
    }

    boolean takenOverBy(Right other) {
        return rule.equals(other.rule)
                && subject.equals(other.subject)
                && (other.revision > revision || other.revision == revision && other.event.compareTo(event) < 0);
    }
}
