package org.xianfeng.membership.audit;

import java.time.Instant;

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

    /** A place in the trail and the hash it had. */
    record Anchor(long sequence, String hash) {
        /** Before the first entry. */
        static final Anchor START = new Anchor(0, "");
    }
}
