package org.xianfeng.membership.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xianfeng.membership.audit.AuditEntry.Anchor;
import org.xianfeng.starter.identity.NewIds;

/**
 * Adds to the trail for all requests of an instance: what waits goes in with one write. Instances need no agreement: a
 * place is taken once, and who finds it taken goes on behind it.
 */
final class SharedAudit implements Audit {
    private static final int MOST_AT_ONCE = 200;
    private static final int MOST_ATTEMPTS = 100;

    private final AuditTrail trail;
    private final AuditChain chain;
    private final NewIds ids;
    private final Clock clock;
    private final Consumer<AuditKind> count;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Anchor tail;

    SharedAudit(AuditTrail trail, AuditChain chain, NewIds ids, Clock clock, Consumer<AuditKind> count) {
        this.trail = trail;
        this.chain = chain;
        this.ids = ids;
        this.clock = clock;
        this.count = count;
    }

    /** A note on its way into the trail. */
    private static final class Waiting {
        private final AuditNote note;
        private final String id;
        private final Instant at;
        private boolean stored;
        private @Nullable RuntimeException failure;

        Waiting(AuditNote note, String id, Instant at) {
            this.note = note;
            this.id = id;
            this.at = at;
        }

        boolean isOver() {
            return stored || failure != null;
        }
    }

    @Override
    public void record(AuditNote note) {
        Waiting mine = new Waiting(note, ids.next(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        queue.add(mine);
        turn.lock();
        try {
            while (!mine.isOver()) {
                store();
            }
        } finally {
            turn.unlock();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
        count.accept(note.kind());
    }

    private void store() {
        List<Waiting> batch = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = batch.size() < MOST_AT_ONCE ? queue.poll() : null) {
            batch.add(next);
        }
        try {
            append(batch);
        } catch (RuntimeException failure) {
            tail = null;
            batch.stream().filter(waiting -> !waiting.stored).forEach(waiting -> waiting.failure = failure);
        }
    }

    private void append(List<Waiting> batch) {
        List<Waiting> left = batch;
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !left.isEmpty(); attempt++) {
            Anchor before = tail == null ? behind(known()) : tail;
            List<AuditEntry> entries = entries(before, left);
            int taken = trail.append(entries);
            if (taken < entries.size()) {
                taken += alreadyMine(entries.subList(taken, entries.size()));
            }
            Anchor reached = taken == 0 ? before : entries.get(taken - 1).anchor();
            tail = taken == entries.size() ? reached : behind(reached);
            left.subList(0, taken).forEach(waiting -> waiting.stored = true);
            left = left.subList(taken, left.size());
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("no place in the audit trail after " + MOST_ATTEMPTS + " attempts");
        }
    }

    private List<AuditEntry> entries(Anchor before, List<Waiting> batch) {
        List<AuditEntry> entries = new ArrayList<>();
        Anchor last = before;
        for (Waiting waiting : batch) {
            AuditEntry entry = chain.after(last, waiting.id, waiting.at, waiting.note);
            entries.add(entry);
            last = entry.anchor();
        }
        return entries;
    }

    /** A write that was sent twice on the way finds its own entries in the places it wanted. */
    private int alreadyMine(List<AuditEntry> entries) {
        List<AuditEntry> there = trail.range(entries.getFirst().sequence(), entries.size());
        int mine = 0;
        while (mine < there.size() && there.get(mine).equals(entries.get(mine))) {
            mine++;
        }
        return mine;
    }

    private Anchor known() {
        return trail.head()
                .or(() -> trail.range(trail.last(), 1).stream().findFirst().map(AuditEntry::anchor))
                .or(trail::origin)
                .orElse(Anchor.START);
    }

    /** The end of the trail, looked for from a place on. */
    private Anchor behind(Anchor from) {
        Anchor last = from;
        while (true) {
            List<AuditEntry> more = trail.range(last.sequence() + 1, MOST_AT_ONCE);
            for (AuditEntry entry : more) {
                if (entry.sequence() != last.sequence() + 1) {
                    return last;
                }
                last = entry.anchor();
            }
            if (more.size() < MOST_AT_ONCE) {
                return last;
            }
        }
    }
}
