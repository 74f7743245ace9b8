package org.xianfeng.starter.sample;

import com.mongodb.MongoTimeoutException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.listener.Rejection;

/** Remembers what it was given; fails and refuses as its tests ask by the names of organisations. */
@Component
public class SampleHandler implements EventHandler {
    private final Queue<ReceivedEvent> received = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    @Override
    public String group() {
        return "sample-service.notes";
    }

    @Override
    public Set<Class<? extends EventData>> handles() {
        return Set.of(OrganisationCreated.class);
    }

    @Override
    public List<Rejection> handle(List<ReceivedEvent> batch) {
        if (away) {
            throw new MongoTimeoutException("the store is away");
        }
        batch.forEach(event -> calls.merge(event.id(), 1, Integer::sum));
        for (ReceivedEvent event : batch) {
            if (refused.contains("failure of " + event.id())) {
                throw new IllegalStateException("cannot take " + event.id());
            }
        }
        // As handlers may: an event that is there twice is rejected once.
        Set<Rejection> rejections = new LinkedHashSet<>();
        for (ReceivedEvent event : batch) {
            if (refused.contains(event.id())) {
                rejections.add(new Rejection(event, "conflicting-duplicate"));
            } else {
                received.add(event);
            }
        }
        return List.copyOf(rejections);
    }

    public void away(boolean now) {
        away = now;
    }

    public void refuse(String id) {
        refused.add(id);
    }

    public void failAt(String id) {
        refused.add("failure of " + id);
    }

    /** Takes everything from now on. */
    public void forgive() {
        refused.clear();
    }

    public long times(String id) {
        return received.stream().filter(event -> event.id().equals(id)).count();
    }

    public int calls(String id) {
        return calls.getOrDefault(id, 0);
    }

    public Queue<ReceivedEvent> received() {
        return received;
    }
}
