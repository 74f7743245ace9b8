package org.xianfeng.activity.minutes;

import java.time.Clock;
import java.util.List;
import org.xianfeng.activity.meeting.ClosedMeeting;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.MeetingBeingClosed;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.MeetingInSession;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.activity.meeting.Papers;
import org.xianfeng.activity.meeting.PlannedMeeting;
import org.xianfeng.activity.minutes.MinutesOutcome.Filed;
import org.xianfeng.activity.minutes.MinutesOutcome.Reason;
import org.xianfeng.activity.minutes.MinutesOutcome.Refused;
import org.xianfeng.starter.version.ExpectedVersion;

/** Files the minutes of a meeting: as often as wanted while it goes on, once after it was closed without. */
final class FileMinutes {
    private final Meetings meetings;
    private final Clock clock;

    FileMinutes(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    MinutesOutcome of(MeetingId id, ExpectedVersion expected, String text, String by) {
        return meetings.decide(() -> meetings.find(id, expected)
                .map(meeting -> at(meeting, new Papers.Minutes(text, by, clock.instant())))
                .orElseGet(() -> new Refused(Reason.MEETING_UNKNOWN)));
    }

    private MinutesOutcome at(Meeting meeting, Papers.Minutes minutes) {
        return switch (meeting) {
            case PlannedMeeting _ -> new Refused(Reason.NOT_STARTED);
            case ClosedMeeting closed when closed.papers().minutes() != null -> new Refused(Reason.FINAL);
            case MeetingInSession _, MeetingBeingClosed _, ClosedMeeting _ -> file(meeting, minutes);
        };
    }

    private MinutesOutcome file(Meeting meeting, Papers.Minutes minutes) {
        Meeting next = meeting.with(meeting.papers().with(minutes));
        meetings.save(next, List.of());
        return new Filed(next);
    }
}
