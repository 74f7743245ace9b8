package org.xianfeng.activity.closing;

import java.time.Clock;
import java.util.List;
import org.xianfeng.activity.agenda.Presences;
import org.xianfeng.activity.closing.CloseOutcome.Closed;
import org.xianfeng.activity.closing.CloseOutcome.Reason;
import org.xianfeng.activity.closing.CloseOutcome.Refused;
import org.xianfeng.activity.meeting.ClosedMeeting;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.MeetingBeingClosed;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.MeetingInSession;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.activity.meeting.PlannedMeeting;
import org.xianfeng.starter.version.ExpectedVersion;

/**
 * Closes a meeting in two steps, so that no check-in falls between.
 *
 * <p>First the meeting is marked as being closed, then the check-ins are read and the attendance is settled. A check-in
 * is stored first and looks at the meeting afterwards: when it still finds the meeting in session, the mark came later,
 * and so did the reading. Whoever finds the mark may do the second step; one of them succeeds.
 */
public final class CloseMeeting {
    private final Meetings meetings;
    private final Presences presences;
    private final Closings closings;
    private final Clock clock;

    public CloseMeeting(Meetings meetings, Presences presences, Closings closings, Clock clock) {
        this.meetings = meetings;
        this.presences = presences;
        this.closings = closings;
        this.clock = clock;
    }

    /** Closes the meeting, if it is as the caller saw it; one that is closed, or being closed, already stays so. */
    public CloseOutcome of(MeetingId id, ExpectedVersion expected, String by) {
        return meetings.decide(() -> meetings.find(id)
                .map(meeting -> close(meeting, expected, by))
                .orElse(new Refused(Reason.MEETING_UNKNOWN)));
    }

    /** Sees a closing to its end that was begun; does nothing to any other meeting. */
    public void finish(MeetingId id) {
        meetings.decide(() -> {
            if (meetings.find(id).orElse(null) instanceof MeetingBeingClosed ending) {
                settle(ending);
            }
            return id;
        });
        closings.done(id);
    }

    private CloseOutcome close(Meeting meeting, ExpectedVersion expected, String by) {
        return switch (meeting) {
            case PlannedMeeting _ -> new Refused(Reason.NOT_STARTED);
            case MeetingInSession now -> {
                expected.check(now.version());
                yield settle(begin(now, by));
            }
            case MeetingBeingClosed ending -> settle(ending);
            case ClosedMeeting closed -> new Closed(closed, false);
        };
    }

    private MeetingBeingClosed begin(MeetingInSession now, String by) {
        MeetingBeingClosed ending = now.beginClosing(clock.instant(), by);
        closings.begun(now.id(), clock.instant());
        meetings.save(ending, List.of());
        return ending;
    }

    private CloseOutcome settle(MeetingBeingClosed ending) {
        ClosedMeeting closed =
                ending.close(presences.at(ending.id(), ending.plan().expected()));
        meetings.save(closed, List.of(closed.held()));
        closings.done(ending.id());
        return new Closed(closed, true);
    }
}
