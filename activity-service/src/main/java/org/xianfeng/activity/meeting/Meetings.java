package org.xianfeng.activity.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.pending.StaleVersion;
import org.xianfeng.starter.version.ExpectedVersion;

/** All meetings. */
public interface Meetings {
    int ATTEMPTS = 8;

    Optional<Meeting> find(MeetingId id);

    /** The meeting whose id this text is. */
    default Optional<Meeting> find(String id) {
        return MeetingId.parse(id).flatMap(this::find);
    }

    /** The meeting, if it is still as the caller saw it. @throws org.xianfeng.starter.version.ChangedSince otherwise */
    default Optional<Meeting> find(MeetingId id, ExpectedVersion expected) {
        Optional<Meeting> found = find(id);
        found.ifPresent(meeting -> expected.check(meeting.version()));
        return found;
    }

    /** Those of the meetings that exist, in the order they were asked for. */
    List<Meeting> findAll(Collection<MeetingId> ids);

    /** Whether the meeting, as it is stored at this moment, takes check-ins. */
    boolean inSession(MeetingId id);

    /** Stores a new meeting with its events. @throws org.xianfeng.starter.pending.IdTaken if there is one with this id */
    void add(Meeting meeting, List<NewEvent> events);

    /** Stores the next version with its events, in one write. @throws StaleVersion if another writer was faster */
    void save(Meeting next, List<NewEvent> events);

    /** Decides on what is stored, and decides again when another writer was faster. */
    default <R> R decide(Supplier<R> decision) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return decision.get();
            } catch (StaleVersion _) {
                continue;
            }
        }
        return decision.get();
    }
}
