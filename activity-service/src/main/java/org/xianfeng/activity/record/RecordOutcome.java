package org.xianfeng.activity.record;

import org.xianfeng.activity.meeting.ClosedMeeting;

/** What became of a meeting of the past. */
sealed interface RecordOutcome {
    /**
     * It is on record.
     *
     * @param before whether it was on record already, in the same words
     */
    record OnRecord(ClosedMeeting meeting, boolean before) implements RecordOutcome {}

    /** The rule that was broken, and what broke it. */
    record Refused(RecordRule rule, String what) implements RecordOutcome {}

    /** A meeting of this branch and kind that began at this moment is on record with other content. */
    record Contradicted() implements RecordOutcome {}
}
