package org.xianfeng.contracts.activity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.Valid;

/**
 * A meeting was closed, with everyone who was expected at it.
 *
 * @param meetingId the meeting
 * @param branchId the branch that held it, at that time
 * @param kind its kind
 * @param startedAt when it began
 * @param closedAt when it was closed
 * @param attendances every expected member once, at most 2,000
 * @param lecturerId who gave the lesson, for a Party lesson
 * @param minutesFiled whether minutes were on file when it was closed
 * @param revision 1 for the first state of the subject, more with every change of it
 */
public record MeetingHeld(
        String meetingId,
        String branchId,
        MeetingKind kind,
        Instant startedAt,
        Instant closedAt,
        List<Attendance> attendances,
        @Nullable String lecturerId,
        boolean minutesFiled,
        long revision)
        implements EventData {
    public MeetingHeld {
        Valid.id("meetingId", meetingId);
        Valid.id("branchId", branchId);
        Valid.present("kind", kind);
        Valid.present("startedAt", startedAt);
        Valid.present("closedAt", closedAt);
        attendances = Valid.list("attendances", attendances, 2000);
        Valid.optionalId("lecturerId", lecturerId);
        if (closedAt.isBefore(startedAt)) {
            throw new IllegalArgumentException("closedAt is before startedAt");
        }
        Valid.revision(revision);
    }
}
