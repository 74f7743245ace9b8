package org.xianfeng.membership.post;

/** What became of an appointment. */
sealed interface AppointmentOutcome {
    /** It was entered; this is the book now. */
    record Appointed(OfficeBook book) implements AppointmentOutcome {}

    /** It was not entered. */
    record Refused(PostRefusal reason) implements AppointmentOutcome {}
}
