package org.xianfeng.activity.agenda;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianfeng.activity.meeting.ClosedMeeting;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.MeetingBeingClosed;
import org.xianfeng.activity.meeting.MeetingInSession;
import org.xianfeng.activity.meeting.PlannedMeeting;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingKind;

/**
 * A meeting as a line of its branch's list.
 *
 * @param expected how many members were to come
 * @param attended how many came, once it is closed
 */
public record MeetingSummary(
        String id,
        String branchId,
        MeetingKind kind,
        String title,
        MeetingState state,
        Instant plannedStart,
        Instant plannedEnd,
        @Nullable Instant startedAt,
        @Nullable Instant closedAt,
        @Nullable String place,
        int expected,
        @Nullable Integer attended,
        boolean minutesFiled,
        boolean recordedLate) {
    private static final Set<AttendanceStatus> CAME = Set.of(AttendanceStatus.PRESENT, AttendanceStatus.LATE);

    static MeetingSummary of(Meeting meeting) {
        ClosedMeeting over = meeting instanceof ClosedMeeting closed ? closed : null;
        return new MeetingSummary(
                meeting.id().value(),
                meeting.branch().value(),
                meeting.plan().kind(),
                meeting.plan().title(),
                MeetingState.of(meeting),
                meeting.plan().start(),
                meeting.plan().end(),
                startedAt(meeting),
                closedAt(meeting),
                meeting.plan().place(),
                meeting.plan().expected().size(),
                over == null ? null : came(over),
                meeting.papers().minutes() != null,
                over != null && over.recordedLate() != null);
    }

    static @Nullable Instant startedAt(Meeting meeting) {
        return switch (meeting) {
            case PlannedMeeting _ -> null;
            case MeetingInSession now -> now.startedAt();
            case MeetingBeingClosed ending -> ending.startedAt();
            case ClosedMeeting closed -> closed.startedAt();
        };
    }

    static @Nullable Instant closedAt(Meeting meeting) {
        return meeting instanceof ClosedMeeting closed ? closed.closedAt() : null;
    }

    private static int came(ClosedMeeting closed) {
        return (int) closed.attendances().stream()
                .filter(one -> CAME.contains(one.status()))
                .count();
    }
}
