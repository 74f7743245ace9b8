package org.xianfeng.activity.closing;

import org.xianfeng.activity.meeting.ClosedMeeting;

/** What became of the wish to close a meeting. */
public sealed interface CloseOutcome {
    /**
     * It is closed.
     *
     * @param now whether this request closed it, and not an earlier one
     */
    record Closed(ClosedMeeting meeting, boolean now) implements CloseOutcome {}

    /** It goes on as it was. */
    record Refused(Reason reason) implements CloseOutcome {}

    /** Why a meeting is not closed. */
    enum Reason {
        MEETING_UNKNOWN,
        NOT_STARTED
    }
}
