package org.xianfeng.grievance.agenda;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The agenda in memory. */
public final class InMemoryAgenda implements Agenda {
    private final Map<String, AgendaItem> items = new LinkedHashMap<>();

    @Override
    public synchronized void plan(AgendaItem item) {
        items.put(item.id(), item);
    }

    @Override
    public synchronized List<AgendaItem> due(Instant now, int most) {
        return items.values().stream()
                .filter(item -> !item.due().isAfter(now))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void done(AgendaItem item) {
        items.remove(item.id(), item);
    }

    /** Everything planned. */
    public synchronized List<AgendaItem> all() {
        return List.copyOf(items.values());
    }
}
