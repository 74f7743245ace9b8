package org.xianfeng.starter.listener;

import java.util.List;
import java.util.Set;
import org.xianfeng.contracts.EventData;

/**
 * What a service does with events. A bean of this type is given every event of its types, in batches, at least once
 * and in any order; offsets are committed after {@link #handle} returned. It must be safe to call again with the same.
 */
public interface EventHandler {
    /** The consumer group, for example {@code scoring-service.ledger}; one handler per group. */
    String group();

    /** The events it wants. */
    Set<Class<? extends EventData>> handles();

    /** Takes effect for every event of the batch but those it returns; throws when the store is away, and is called again. */
    List<Rejection> handle(List<ReceivedEvent> batch);
}
