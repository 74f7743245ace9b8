package org.xianfeng.starter.relay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.publishing.WireEvent;

/** The documents that carry events, as the relay sees them. */
interface Carriers {
    /** How many events of one document are read at once, so that no document fills the memory. */
    int MOST_AT_ONCE = 20;

    /** A document and what it still carries, in order. */
    record Carrier(FactRef ref, List<WireEvent> events) {}

    /** How much waits in all, and since when. */
    record Waiting(long events, @Nullable Instant oldest) {}

    /** What these documents carry now, the first {@link #MOST_AT_ONCE} of each; those that carry nothing may be absent. */
    List<Carrier> read(Collection<FactRef> refs);

    /** Takes events off their documents, by document and event id. */
    void remove(Map<FactRef, List<String>> eventIds);

    /** Documents of these shards that have carried something since before a time, oldest first. */
    List<FactRef> leftovers(Set<Integer> shards, Instant before, int most);

    Waiting waiting();

    /** Makes leftovers quick to find; safe to call again. */
    void index();
}
