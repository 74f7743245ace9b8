package org.xianfeng.activity.absence;

import org.xianfeng.activity.meeting.Meeting;

/** What became of a leave or an exemption. */
sealed interface AbsenceOutcome {
    /** It is granted. */
    record Granted(Meeting meeting) implements AbsenceOutcome {}

    /** It is not granted. */
    record Refused(Reason reason) implements AbsenceOutcome {}

    /** Why it is not granted. */
    enum Reason {
        MEETING_UNKNOWN,
        NOT_EXPECTED,
        /** The member is at the meeting. */
        CHECKED_IN,
        /** What was missed is put right by a correction. */
        CLOSED
    }
}
