package org.xianfeng.scoring.award;

import java.util.Collection;
import java.util.Set;
import org.xianfeng.scoring.claim.SourceEvent;

/**
 * Remembers the events that no branch's page will know: the same id with other content may concern another member, and
 * then no page of the first would tell.
 */
@FunctionalInterface
public interface KnownEvents {
    /** Remembers those that are new, and answers those whose id came before with other content; safe to call again. */
    Set<SourceEvent> conflicting(Collection<SourceEvent> events);
}
