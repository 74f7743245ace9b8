package org.xianfeng.membership.personalstore;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.audit.AuditKind;
import org.xianfeng.membership.audit.AuditNote;
import org.xianfeng.membership.seal.KeyRing;

/** Makes new keys the ones in use, and lets old ones go when nothing needs them any more. */
final class RotateKeys {
    private final KeyRing sealing;
    private final KeyRing finding;
    private final MongoRekeying rekeying;
    private final Audit audit;
    private final Terms terms;

    RotateKeys(KeyRing sealing, KeyRing finding, MongoRekeying rekeying, Audit audit, Terms terms) {
        this.sealing = sealing;
        this.finding = finding;
        this.rekeying = rekeying;
        this.audit = audit;
        this.terms = terms;
    }

    /** How long an old key is kept at least: longer than anything else that is sealed with it lives. */
    record Terms(Duration keptFor, Clock clock) {}

    /** What keys are for. */
    enum Use {
        SEALING,
        FINDING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it is with the keys of one use; {@code left} files still wait for the newest one. */
    record State(Use use, List<Integer> keys, int primary, Instant changedAt, long left) {}

    State state(Use use) {
        KeyRing ring = ring(use);
        return new State(
                use,
                ring.numbers(),
                ring.primary(),
                ring.changedAt(),
                use == Use.SEALING ? rekeying.leftToSeal() : rekeying.leftToMark());
    }

    /** Makes a new key and puts it in use; what is under the old one follows in the background. */
    Optional<KeyRefusal> begin(Use use, String account) {
        if (ring(use).numbers().size() > 1) {
            return Optional.of(KeyRefusal.OLD_KEY_STILL_THERE);
        }
        audit.record(
                AuditNote.of(AuditKind.KEYS_CHANGED, account, use.toString()).with("what", "new-key"));
        ring(use).addPrimary();
        return Optional.empty();
    }

    /** Drops the old keys, for ever. */
    Optional<KeyRefusal> end(Use use, String account) {
        State state = state(use);
        if (state.left() > 0) {
            return Optional.of(KeyRefusal.OLD_KEY_IN_USE);
        }
        if (state.changedAt().plus(terms.keptFor()).isAfter(terms.clock().instant())) {
            return Optional.of(KeyRefusal.OLD_KEY_TOO_YOUNG);
        }
        if (state.keys().size() > 1) {
            audit.record(AuditNote.of(AuditKind.KEYS_CHANGED, account, use.toString())
                    .with("what", "old-key-dropped"));
            ring(use).dropOthers();
        }
        return Optional.empty();
    }

    private KeyRing ring(Use use) {
        return use == Use.SEALING ? sealing : finding;
    }
}
