package org.xianfeng.activity.meeting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.pending.StaleVersion;

/** Meetings as the store keeps them, without a store. */
public final class InMemoryMeetings implements Meetings {
    private final Map<MeetingId, Meeting> meetings = new HashMap<>();
    private final List<NewEvent> events = new ArrayList<>();

    @Override
    public synchronized Optional<Meeting> find(MeetingId id) {
        return Optional.ofNullable(meetings.get(id));
    }

    @Override
    public synchronized List<Meeting> findAll(Collection<MeetingId> ids) {
        return ids.stream().map(meetings::get).filter(Objects::nonNull).toList();
    }

    @Override
    public synchronized boolean inSession(MeetingId id) {
        return meetings.get(id) instanceof MeetingInSession;
    }

    @Override
    public synchronized void add(Meeting meeting, List<NewEvent> carried) {
        if (meetings.putIfAbsent(meeting.id(), meeting) != null) {
            throw new IdTaken("meetings", meeting.id().value());
        }
        events.addAll(carried);
    }

    @Override
    public synchronized void save(Meeting next, List<NewEvent> carried) {
        Meeting now = meetings.get(next.id());
        if (now == null || now.version() != next.version() - 1) {
            throw new StaleVersion("meetings", next.id().value());
        }
        meetings.put(next.id(), next);
        events.addAll(carried);
    }

    public synchronized List<NewEvent> events() {
        return List.copyOf(events);
    }
}
