package org.xianfeng.scoring.sieve;

import java.util.Optional;
import java.util.Set;
import org.xianfeng.scoring.expression.Guard;

/** What a sieve may leave out. */
public interface Sifted {
    /** The event types it reads. */
    Set<String> eventTypes();

    /** What an event of that type must have to concern it, where that can be told beforehand. */
    Optional<Guard> guard(String eventType);
}
