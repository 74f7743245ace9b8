package org.xianfeng.membership.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.xianfeng.membership.audit.AuditEntry.Anchor;

/** Drops entries whose time is over, oldest first; where something is wrong with one, it stops. */
final class DropOldEntries {
    /** Cybersecurity Law of the People's Republic of China, article 21 (3): logs are kept for at least six months. */
    static final Duration LEAST = Duration.ofDays(180);

    private static final int AT_ONCE = 500;

    private final AuditTrail trail;
    private final AuditChain chain;
    private final Duration kept;
    private final Clock clock;

    DropOldEntries(AuditTrail trail, AuditChain chain, Duration kept, Clock clock) {
        if (kept.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("xianfeng.audit-kept must be at least " + LEAST.toDays() + " days");
        }
        this.trail = trail;
        this.chain = chain;
        this.kept = kept;
        this.clock = clock;
    }

    /** Drops what is over; answers how many entries that were. */
    long now() {
        Instant before = clock.instant().minus(kept);
        Anchor origin = trail.origin().orElse(Anchor.START);
        finish(origin);
        long dropped = 0;
        while (true) {
            List<AuditEntry> old = old(origin, before);
            if (old.isEmpty()) {
                return dropped;
            }
            origin = old.getLast().anchor();
            trail.dropUntil(origin, old.stream().map(AuditEntry::sequence).toList());
            dropped += old.size();
        }
    }

    /** What an interrupted run remembered as dropped, and did not drop. */
    private void finish(Anchor origin) {
        if (origin.sequence() > 0) {
            trail.dropUntil(
                    origin,
                    LongStream.rangeClosed(Math.max(1, origin.sequence() - AT_ONCE + 1), origin.sequence())
                            .boxed()
                            .toList());
        }
    }

    private List<AuditEntry> old(Anchor origin, Instant before) {
        List<AuditEntry> old = new ArrayList<>();
        Anchor last = origin;
        for (AuditEntry entry : trail.range(origin.sequence() + 1, AT_ONCE)) {
            boolean follows = entry.sequence() == last.sequence() + 1
                    && entry.previous().equals(last.hash())
                    && chain.fits(entry);
            if (!follows || !entry.at().isBefore(before)) {
                return old;
            }
            old.add(entry);
            last = entry.anchor();
        }
        return old;
    }
}
