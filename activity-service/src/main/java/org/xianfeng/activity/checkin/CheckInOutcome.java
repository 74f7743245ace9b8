package org.xianfeng.activity.checkin;

import org.xianfeng.activity.meeting.Presence;

/** What became of a check-in. */
sealed interface CheckInOutcome {
    /** The member is checked in. */
    record CheckedIn(Presence presence) implements CheckInOutcome {}

    /** The member was checked in before; that stands. */
    record AlreadyCheckedIn(Presence presence) implements CheckInOutcome {}

    /** The member is not checked in. */
    record Refused(Reason reason) implements CheckInOutcome {}

    /** Why a member is not checked in. */
    enum Reason {
        NOT_EXPECTED,
        NOT_STARTED,
        CLOSED,
        /** The meeting began more than a day ago. */
        OVER,
        CODE_EXPIRED,
        CODE_FOREIGN,
        /** Nobody bears witness for themselves. */
        OWN_WITNESS,
        /** The witness says the member came before the meeting began, or will come. */
        ARRIVAL_OUTSIDE_MEETING
    }
}
