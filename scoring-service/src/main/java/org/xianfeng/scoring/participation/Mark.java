package org.xianfeng.scoring.participation;

import org.xianfeng.contracts.activity.AttendanceStatus;

/** How a member took part in a meeting, as of a revision of the meeting. */
public record Mark(AttendanceStatus status, long revision) {
    /** The one of the later revision; of one revision, always the same of the two. */
    static Mark later(Mark one, Mark other) {
        if (one.revision != other.revision) {
            return one.revision > other.revision ? one : other;
        }
        return one.status.compareTo(other.status) >= 0 ? one : other;
    }

    /** Whether the member is in the denominator. */
    public boolean isExpected() {
        return status != AttendanceStatus.EXEMPT;
    }

    /** Whether the member was there. */
    public boolean isAttended() {
        return status == AttendanceStatus.PRESENT || status == AttendanceStatus.LATE;
    }
}
