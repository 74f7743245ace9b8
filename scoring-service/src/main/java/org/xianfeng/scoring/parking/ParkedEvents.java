package org.xianfeng.scoring.parking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.listener.ReceivedEvent;

/** All events that wait. */
interface ParkedEvents {
    /** Adds members to those an event waits for. @return false if another content waits under its id */
    boolean add(ReceivedEvent event, Set<MemberId> members, Instant since);

    /** The events that wait for any of these members, at most {@code most}. */
    List<ParkedEvent> waitingFor(Collection<MemberId> members, int most);

    /** Events ordered by id, from the one after {@code after}. */
    List<ParkedEvent> after(@Nullable String after, int most);

    /** Takes members from those an event waits for; an event that waits for nobody is gone. */
    void remove(String eventId, Set<MemberId> members);

    /** Says why an event still waits. */
    void explain(String eventId, String reason);

    long count();

    Optional<Instant> oldest();
}
