package org.xianfeng.activity.absence;

import java.time.Clock;
import java.util.List;
import org.xianfeng.activity.absence.AbsenceOutcome.Granted;
import org.xianfeng.activity.absence.AbsenceOutcome.Reason;
import org.xianfeng.activity.absence.AbsenceOutcome.Refused;
import org.xianfeng.activity.agenda.Presences;
import org.xianfeng.activity.meeting.Absence;
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

/** Grants a member leave or an exemption, before a meeting or while it goes on. */
final class GrantAbsence {
    private final Meetings meetings;
    private final Presences presences;
    private final Clock clock;

    GrantAbsence(Meetings meetings, Presences presences, Clock clock) {
        this.meetings = meetings;
        this.presences = presences;
        this.clock = clock;
    }

    /** What an officer grants a member: leave or exempt. */
    record Grant(MemberId member, AttendanceStatus status, String reason, String by) {}

    AbsenceOutcome of(MeetingId id, ExpectedVersion expected, Grant grant) {
        return meetings.decide(() -> meetings.find(id, expected)
                .map(meeting -> at(meeting, grant))
                .orElseGet(() -> new Refused(Reason.MEETING_UNKNOWN)));
    }

    private AbsenceOutcome at(Meeting meeting, Grant grant) {
        if (!meeting.plan().expects(grant.member())) {
            return new Refused(Reason.NOT_EXPECTED);
        }
        Absence absence = new Absence(grant.member(), grant.status(), grant.reason(), grant.by(), clock.instant());
        return switch (meeting) {
            case PlannedMeeting planned -> granted(planned.with(absence));
            case MeetingInSession now when seen(now, grant.member()) -> new Refused(Reason.CHECKED_IN);
            case MeetingInSession now -> granted(now.with(absence));
            case MeetingBeingClosed _, ClosedMeeting _ -> new Refused(Reason.CLOSED);
        };
    }

    private AbsenceOutcome granted(Meeting next) {
        meetings.save(next, List.of());
        return new Granted(next);
    }

    private boolean seen(Meeting meeting, MemberId member) {
        return !presences.at(meeting.id(), List.of(member)).isEmpty();
    }
}
