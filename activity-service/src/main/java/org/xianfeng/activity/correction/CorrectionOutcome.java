package org.xianfeng.activity.correction;

import org.xianfeng.activity.meeting.ClosedMeeting;

/** What became of a correction. */
sealed interface CorrectionOutcome {
    /** The attendance is put right. */
    record Corrected(ClosedMeeting meeting) implements CorrectionOutcome {}

    /** The attendance stands. */
    record Refused(Reason reason) implements CorrectionOutcome {}

    /** Why the attendance stands. */
    enum Reason {
        MEETING_UNKNOWN,
        /** As long as it is not closed, members check in or are given leave. */
        NOT_CLOSED,
        NOT_EXPECTED,
        /** It says so already. */
        NOTHING_CHANGES,
        /** Another officer has to put an officer's own attendance right. */
        OWN_ATTENDANCE,
        TOO_MANY
    }
}
