package org.xianfeng.starter.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What writers and the relay of one process know of each other: which documents were just written, and how many events
 * wait. The documents themselves are the truth; when a note is lost here, the sweep finds the document.
 */
public final class Outbox {
    private final BlockingQueue<FactRef> written;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicBoolean missed = new AtomicBoolean(true);
    private final Set<String> collections = ConcurrentHashMap.newKeySet();
    private final long most;

    /**
     * @param notes how many written documents are remembered at once
     * @param most how many events may wait before writes are refused
     */
    public Outbox(int notes, long most) {
        this.written = new ArrayBlockingQueue<>(notes);
        this.most = most;
    }

    /** Notes that a collection holds facts with events. */
    public void opened(String collection) {
        collections.add(collection);
    }

    Set<String> collections() {
        return collections;
    }

    /** Passes while there is room. @throws OutboxFull otherwise */
    public void admit() {
        long now = waiting.get();
        if (now >= most) {
            throw new OutboxFull(now);
        }
    }

    /** Notes that a document was written with so many events; never waits. */
    public void written(String collection, String id, int events) {
        waiting.addAndGet(events);
        if (!written.offer(new FactRef(collection, id))) {
            missed.set(true);
        }
    }

    /** Documents written lately, at most so many; waits for the first one. */
    List<FactRef> next(int most, long waitMillis) throws InterruptedException {
        List<FactRef> some = new ArrayList<>();
        FactRef first = written.poll(waitMillis, TimeUnit.MILLISECONDS);
        if (first != null) {
            some.add(first);
            written.drainTo(some, most - 1);
        }
        return some;
    }

    /** Forgets the notes; the sweep will find the documents. */
    void forget() {
        written.clear();
        missed.set(true);
    }

    void relayed(int events) {
        waiting.updateAndGet(before -> Math.max(0, before - events));
    }

    void counted(long events) {
        waiting.set(events);
    }

    void leftSome() {
        missed.set(true);
    }

    /** Whether documents may have been missed since this was asked last. */
    boolean takeMissed() {
        return missed.getAndSet(false);
    }

    int noted() {
        return written.size();
    }

    long waiting() {
        return waiting.get();
    }
}
