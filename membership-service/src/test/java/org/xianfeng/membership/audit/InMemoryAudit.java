package org.xianfeng.membership.audit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers for tests; or fails, when told that the store is away. */
public final class InMemoryAudit implements Audit {
    private final List<AuditNote> notes = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    public List<AuditNote> notes() {
        return List.copyOf(notes);
    }

    public void goAway() {
        away = true;
    }

    @Override
    public void record(AuditNote note) {
        if (away) {
            throw new IllegalStateException("the store is away");
        }
        notes.add(note);
    }
}
