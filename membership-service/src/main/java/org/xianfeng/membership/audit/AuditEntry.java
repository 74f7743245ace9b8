package org.xianfeng.membership.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of the audit trail.
 *
 * @param sequence 1 for the first ever, without gaps
 * @param id its own, so that no two entries are alike
 * @param previous the hash of the entry before
 * @param key the key the hash was made with
 * @param hash over all of this, so that it fits here and nowhere else
 */
record AuditEntry(long sequence, String id, Instant at, AuditNote note, String previous, int key, String hash) {
    Anchor anchor() {
        return new Anchor(sequence, hash);
    }

    /** From when, and until when: the end is not in it. */
    record Period(Optional<Instant> from, Optional<Instant> to) {
        boolean isBackwards() {
            return from.isPresent() && to.isPresent() && !from.get().isBefore(to.get());
        }

        /** What is damaged has no time, and is shown in every period: it must not hide. */
        boolean holds(AuditEntry entry) {
            return entry.note().kind() == AuditKind.UNREADABLE
                    || from.filter(entry.at()::isBefore).isEmpty()
                            && to.filter(end -> !entry.at().isBefore(end)).isEmpty();
        }
    }

    /** A place in the trail and the hash it had. */
    record Anchor(long sequence, String hash) {
        /** Before the first entry. */
        static final Anchor START = new Anchor(0, "");
    }
}
