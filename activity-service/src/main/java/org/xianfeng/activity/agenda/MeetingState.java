package org.xianfeng.activity.agenda;

import java.util.Locale;
import org.xianfeng.activity.meeting.ClosedMeeting;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.MeetingBeingClosed;
import org.xianfeng.activity.meeting.MeetingInSession;
import org.xianfeng.activity.meeting.PlannedMeeting;

/** The word for how far a meeting is; one that is being closed is in session until its attendance is settled. */
public enum MeetingState {
    PLANNED,
    IN_SESSION,
    CLOSED;

    static MeetingState of(Meeting meeting) {
        return switch (meeting) {
            case PlannedMeeting _ -> PLANNED;
            case MeetingInSession _, MeetingBeingClosed _ -> IN_SESSION;
            case ClosedMeeting _ -> CLOSED;
        };
    }

    /** The value on the wire, for example {@code in-session}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
