package org.xianfeng.membership.importwork;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A queue for tests of rules. */
final class InMemoryQueue implements ImportQueue {
    private record Entry(Instant at, String holder, Instant until, int tries) {
        Entry held(String another, Instant to, int times) {
            return new Entry(at, another, to, times);
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private int holders;

    @Override
    public synchronized void put(String importId, Instant now) {
        entries.merge(
                importId, new Entry(now, "", now, 0), (there, _) -> there.held(there.holder(), now, there.tries()));
    }

    @Override
    public synchronized Optional<Turn> take(Instant now, Instant until) {
        for (Map.Entry<String, Entry> one : entries.entrySet()) {
            if (!one.getValue().until().isAfter(now)) {
                Turn turn =
                        new Turn(one.getKey(), "h" + holders++, one.getValue().tries() + 1);
                one.setValue(one.getValue().held(turn.holder(), until, turn.tries()));
                return Optional.of(turn);
            }
        }
        return Optional.empty();
    }

    private boolean isMine(Turn turn) {
        Entry entry = entries.get(turn.importId());
        return entry != null && entry.holder().equals(turn.holder());
    }

    @Override
    public boolean keep(Turn turn, Instant until) {
        if (isMine(turn)) {
            entries.computeIfPresent(turn.importId(), (_, there) -> there.held(turn.holder(), until, 0));
            return true;
        }
        return false;
    }

    @Override
    public void putDown(Turn turn, Instant from) {
        if (isMine(turn)) {
            entries.computeIfPresent(turn.importId(), (_, there) -> there.held("", from, 0));
        }
    }

    @Override
    public void failed(Turn turn, Instant from) {
        if (isMine(turn)) {
            entries.computeIfPresent(turn.importId(), (_, there) -> there.held("", from, turn.tries()));
        }
    }

    @Override
    public void finish(Turn turn) {
        if (isMine(turn)) {
            entries.remove(turn.importId());
        }
    }

    @Override
    public Waiting waiting() {
        return new Waiting(
                entries.size(), entries.values().stream().map(Entry::at).min(Instant::compareTo));
    }
}
