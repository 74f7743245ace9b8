package org.xianfeng.activity.planning;

import org.xianfeng.activity.meeting.MeetingInSession;

/** What became of the wish to begin a meeting. */
sealed interface StartOutcome {
    /** It goes on. */
    record Started(MeetingInSession meeting) implements StartOutcome {}

    /** It does not begin. */
    record Refused(Reason reason) implements StartOutcome {}

    /** Why a meeting does not begin. */
    enum Reason {
        MEETING_UNKNOWN,
        STARTED_ALREADY,
        /** More than a day before its planned start. */
        TOO_EARLY,
        /** More than a day after its planned end; it is recorded instead. */
        TOO_LATE,
        /** None of those who were expected belongs to the branch any more. */
        NOBODY_EXPECTED
    }
}
