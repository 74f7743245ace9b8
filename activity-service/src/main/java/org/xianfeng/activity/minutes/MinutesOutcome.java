package org.xianfeng.activity.minutes;

import org.xianfeng.activity.meeting.Meeting;

/** What became of minutes. */
sealed interface MinutesOutcome {
    /** They are on file. */
    record Filed(Meeting meeting) implements MinutesOutcome {}

    /** They are not. */
    record Refused(Reason reason) implements MinutesOutcome {}

    /** Why they are not on file. */
    enum Reason {
        MEETING_UNKNOWN,
        /** Nobody writes down what has not happened. */
        NOT_STARTED,
        /** What was on file when the meeting was closed, or came after, stays. */
        FINAL
    }
}
