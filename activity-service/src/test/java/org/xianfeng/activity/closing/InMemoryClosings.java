package org.xianfeng.activity.closing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xianfeng.activity.meeting.MeetingId;

/** Closings under way, without a store. */
public final class InMemoryClosings implements Closings {
    private final Map<MeetingId, Instant> begun = new ConcurrentHashMap<>();

    @Override
    public void begun(MeetingId meeting, Instant at) {
        begun.put(meeting, at);
    }

    @Override
    public void done(MeetingId meeting) {
        begun.remove(meeting);
    }

    @Override
    public List<MeetingId> begunBefore(Instant instant) {
        return begun.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(instant))
                .map(Map.Entry::getKey)
                .toList();
    }
}
