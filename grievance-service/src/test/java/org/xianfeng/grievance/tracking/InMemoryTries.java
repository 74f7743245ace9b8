package org.xianfeng.grievance.tracking;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Tries in memory. */
final class InMemoryTries implements Tries {
    private final Map<String, Integer> counters = new HashMap<>();
    private final Map<String, Instant> ends = new HashMap<>();

    @Override
    public synchronized int add(String what, Instant spanEnd) {
        ends.put(what + spanEnd, spanEnd);
        return counters.merge(what + spanEnd, 1, Integer::sum);
    }

    @Override
    public synchronized void takeBack(String what, Instant spanEnd) {
        counters.merge(what + spanEnd, -1, Integer::sum);
    }

    @Override
    public synchronized void forget(Instant before) {
        ends.entrySet().removeIf(end -> {
            boolean over = end.getValue().isBefore(before);
            if (over) {
                counters.remove(end.getKey());
            }
            return over;
        });
    }
}
