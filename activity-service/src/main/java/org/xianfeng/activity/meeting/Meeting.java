package org.xianfeng.activity.meeting;

import org.xianfeng.starter.identity.OrganisationId;

/** A meeting; its type says what can be done with it. */
public sealed interface Meeting permits PlannedMeeting, MeetingInSession, MeetingBeingClosed, ClosedMeeting {
    MeetingId id();

    MeetingPlan plan();

    Papers papers();

    /** 1 for a new meeting, and one more with each change; the version this state is stored as. */
    long version();

    /** The meeting with other papers. */
    Meeting with(Papers papers);

    default OrganisationId branch() {
        return plan().branch();
    }
}
