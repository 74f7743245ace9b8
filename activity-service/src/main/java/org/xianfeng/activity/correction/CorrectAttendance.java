package org.xianfeng.activity.correction;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.activity.correction.CorrectionOutcome.Corrected;
import org.xianfeng.activity.correction.CorrectionOutcome.Reason;
import org.xianfeng.activity.correction.CorrectionOutcome.Refused;
import org.xianfeng.activity.meeting.ClosedMeeting;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.MeetingBeingClosed;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.MeetingInSession;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.activity.meeting.PlannedMeeting;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.version.ExpectedVersion;

/** Puts the attendance of one member right after a meeting was closed. */
final class CorrectAttendance {
    private final Meetings meetings;
    private final Clock clock;

    CorrectAttendance(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /**
     * What an officer wants to put right.
     *
     * @param by the officer's account
     * @param officer the member behind it, if there is one
     */
    record Wish(
            MemberId member,
            AttendanceStatus status,
            String reason,
            String by,
            @Nullable MemberId officer) {}

    CorrectionOutcome of(MeetingId id, ExpectedVersion expected, Wish wish) {
        return meetings.decide(() -> meetings.find(id, expected)
                .map(meeting -> at(meeting, wish))
                .orElseGet(() -> new Refused(Reason.MEETING_UNKNOWN)));
    }

    private CorrectionOutcome at(Meeting meeting, Wish wish) {
        return switch (meeting) {
            case PlannedMeeting _, MeetingInSession _, MeetingBeingClosed _ -> new Refused(Reason.NOT_CLOSED);
            case ClosedMeeting closed ->
                closed.attended(wish.member())
                        .map(attended -> correct(closed, attended.status(), wish))
                        .orElseGet(() -> new Refused(Reason.NOT_EXPECTED));
        };
    }

    private CorrectionOutcome correct(ClosedMeeting closed, AttendanceStatus previous, Wish wish) {
        if (wish.member().equals(wish.officer())) {
            return new Refused(Reason.OWN_ATTENDANCE);
        }
        if (previous == wish.status()) {
            return new Refused(Reason.NOTHING_CHANGES);
        }
        if (closed.corrections().size() == ClosedMeeting.MOST_CORRECTIONS) {
            return new Refused(Reason.TOO_MANY);
        }
        ClosedMeeting.Correction correction = new ClosedMeeting.Correction(
                wish.member(), previous, wish.status(), wish.reason(), wish.by(), clock.instant());
        ClosedMeeting next = closed.correct(correction);
        meetings.save(next, List.of(next.corrected(correction)));
        return new Corrected(next);
    }
}
