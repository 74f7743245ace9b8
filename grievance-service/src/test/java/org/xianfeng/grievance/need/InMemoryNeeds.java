package org.xianfeng.grievance.need;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xianfeng.grievance.step.NeedState;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.pending.StaleVersion;

/** Needs in memory, with the events that were written with them. */
public final class InMemoryNeeds implements Needs {
    public final List<NewEvent> told = new ArrayList<>();
    private final Map<NeedId, Need> needs = new LinkedHashMap<>();

    /** Needs that are there already. */
    public static InMemoryNeeds with(Need... needs) {
        InMemoryNeeds all = new InMemoryNeeds();
        for (Need need : needs) {
            all.needs.put(need.id(), need);
        }
        return all;
    }

    @Override
    public synchronized Optional<Need> find(NeedId id) {
        return Optional.ofNullable(needs.get(id));
    }

    @Override
    public synchronized List<Need> find(Collection<NeedId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public synchronized void add(Need need, List<NewEvent> events) {
        if (needs.putIfAbsent(need.id(), need) != null) {
            throw new IdTaken("needs", need.id().value());
        }
        told.addAll(events);
    }

    @Override
    public synchronized void change(Need need, List<NewEvent> events) {
        Need before = needs.get(need.id());
        if (before == null || before.version() != need.version() - 1) {
            throw new StaleVersion("needs", need.id().value());
        }
        needs.put(need.id(), need);
        told.addAll(events);
    }

    @Override
    public synchronized Count count(Instant now) {
        Map<NeedState, Long> byState =
                needs.values().stream().collect(Collectors.groupingBy(Need::state, Collectors.counting()));
        for (NeedState state : NeedState.values()) {
            byState.putIfAbsent(state, 0L);
        }
        return new Count(
                byState,
                needs.values().stream()
                        .filter(need -> need.nextDue().filter(now::isAfter).isPresent())
                        .count(),
                needs.values().stream()
                        .filter(need -> need.state().open())
                        .map(need -> need.asked().registeredAt())
                        .min(Instant::compareTo));
    }
}
