package org.xianfeng.scoring.parking;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.listener.ReceivedEvent;

/** Parked events without a store. */
final class ParkedInMemory implements ParkedEvents {
    private final Map<String, ParkedEvent> byId = new TreeMap<>();
    private Runnable afterNextAdd = () -> {};

    void afterNextAdd(Runnable happens) {
        afterNextAdd = happens;
    }

    @Override
    public boolean add(ReceivedEvent event, Set<MemberId> members, Instant since) {
        ParkedEvent known = byId.get(event.id());
        if (known != null && !known.event().contentHash().equals(event.contentHash())) {
            return false;
        }
        Set<MemberId> all = new HashSet<>(members);
        all.addAll(known == null ? Set.of() : known.members());
        byId.put(
                event.id(),
                new ParkedEvent(event, all, known == null ? since : known.since(), ParkedEvent.MEMBER_UNKNOWN));
        Runnable happens = afterNextAdd;
        afterNextAdd = () -> {};
        happens.run();
        return true;
    }

    @Override
    public List<ParkedEvent> waitingFor(Collection<MemberId> members, int most) {
        return byId.values().stream()
                .filter(one -> !Collections.disjoint(one.members(), members))
                .limit(most)
                .toList();
    }

    @Override
    public List<ParkedEvent> after(String after, int most) {
        return byId.values().stream()
                .filter(one -> after == null || one.event().id().compareTo(after) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public void remove(String eventId, Set<MemberId> members) {
        byId.computeIfPresent(eventId, (_, one) -> {
            Set<MemberId> left = new HashSet<>(one.members());
            left.removeAll(members);
            return left.isEmpty() ? null : new ParkedEvent(one.event(), left, one.since(), one.reason());
        });
    }

    @Override
    public void explain(String eventId, String reason) {
        byId.computeIfPresent(eventId, (_, one) -> new ParkedEvent(one.event(), one.members(), one.since(), reason));
    }

    @Override
    public long count() {
        return byId.size();
    }

    @Override
    public Optional<Instant> oldest() {
        return byId.values().stream().map(ParkedEvent::since).min(Comparator.naturalOrder());
    }
}
