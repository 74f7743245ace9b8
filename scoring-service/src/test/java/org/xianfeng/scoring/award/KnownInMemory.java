package org.xianfeng.scoring.award;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xianfeng.scoring.claim.SourceEvent;

/** Known events without a store. */
public final class KnownInMemory implements KnownEvents {
    private final Map<String, String> content = new HashMap<>();

    @Override
    public Set<SourceEvent> conflicting(Collection<SourceEvent> events) {
        return events.stream()
                .filter(event -> {
                    String first = content.putIfAbsent(event.id(), event.contentHash());
                    return first != null && !first.equals(event.contentHash());
                })
                .collect(Collectors.toSet());
    }
}
