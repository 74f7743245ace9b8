package org.xianfeng.activity.minutes;

import org.xianfeng.activity.meeting.Papers;

/** What became of a file. */
sealed interface AttachOutcome {
    /** It is on file. */
    record Attached(Papers.Attachment attachment) implements AttachOutcome {}

    /** It is not. */
    record Refused(Reason reason) implements AttachOutcome {}

    /** Why it is not on file. */
    enum Reason {
        MEETING_UNKNOWN,
        EMPTY,
        TOO_LARGE,
        /** Its content is of a type that is not taken. */
        TYPE_NOT_TAKEN,
        /** Its name promises another type than its content is. */
        NAME_MISLEADS,
        TOO_MANY
    }
}
