package org.xianfeng.membership.audit;

import java.time.Instant;
import org.xianfeng.membership.audit.AuditEntry.Anchor;
import org.xianfeng.membership.seal.KeyedHash;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * How entries hang together: each hash covers the one before, under a key outside the database, so that who can write to
 * the database alone cannot make one.
 */
final class AuditChain {
    private static final String ENTRY = "audit-entry";
    private static final String ANCHOR = "audit-anchor";

    private final KeyedHash hashes;

    AuditChain(KeyedHash hashes) {
        this.hashes = hashes;
    }

    AuditEntry after(Anchor before, String id, Instant at, AuditNote note) {
        int key = hashes.ring().primary();
        AuditEntry bare = new AuditEntry(before.sequence() + 1, id, at, note, before.hash(), key, "");
        return new AuditEntry(bare.sequence(), id, at, note, bare.previous(), key, hash(bare));
    }

    /** Whether an entry says what it said when it was written. */
    boolean fits(AuditEntry entry) {
        return entry.note().kind() != AuditKind.UNREADABLE
                && hashes.marker().keys().contains(entry.key())
                && hash(entry).equals(entry.hash());
    }

    /** The seal of an anchor that is kept beside the entries. */
    String seal(String name, Anchor anchor) {
        return sealed(hashes.ring().primary(), name, anchor);
    }

    boolean isSealed(String name, Anchor anchor, String seal) {
        return hashes.marker().keys().stream()
                .anyMatch(key -> sealed(key, name, anchor).equals(seal));
    }

    private String sealed(int key, String name, Anchor anchor) {
        Text text = new Text();
        text.add(name);
        text.add(Long.toString(anchor.sequence()));
        text.add(anchor.hash());
        return hashes.marker().mark(key, ANCHOR, text.toString());
    }

    private String hash(AuditEntry entry) {
        AuditNote note = entry.note();
        Text text = new Text();
        text.add(Long.toString(entry.sequence()));
        text.add(entry.previous());
        text.add(entry.id());
        text.add(Long.toString(entry.at().toEpochMilli()));
        text.add(note.kind().name());
        text.add(note.account());
        text.add(note.subject().map(subject -> "=" + subject).orElse(""));
        text.add(note.organisation().map(OrganisationId::value).orElse(""));
        note.details().forEach((name, value) -> {
            text.add(name);
            text.add(value);
        });
        return hashes.marker().mark(entry.key(), ENTRY, text.toString());
    }

    /** Parts with their lengths, so that no two lists of parts make the same text. */
    private static final class Text {
        private final StringBuilder text = new StringBuilder();

        void add(String part) {
            text.append(part.length()).append(':').append(part);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
