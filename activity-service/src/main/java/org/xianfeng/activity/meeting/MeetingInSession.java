package org.xianfeng.activity.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.xianfeng.starter.identity.MemberId;

/** A meeting that goes on: the only one that takes check-ins. */
public record MeetingInSession(
        MeetingId id, MeetingPlan plan, Instant startedAt, Map<MemberId, Absence> absences, Papers papers, long version)
        implements Meeting {
    public MeetingInSession {
        absences = Map.copyOf(absences);
    }

    public boolean expects(MemberId member) {
        return plan.expects(member);
    }

    /** A member came; late when the window, counted from the planned or the later real start, is over. */
    public Presence checkIn(MemberId member, Presence.Method method, Instant at, Duration window) {
        Instant start = startedAt.isAfter(plan.start()) ? startedAt : plan.start();
        return new Presence(member, at, at.isAfter(start.plus(window)), method);
    }

    /** Whether the meeting is so long ago that nobody can still come to it. */
    public boolean overAt(Instant at) {
        return at.isAfter(startedAt.plus(MeetingPlan.LONGEST));
    }

    public MeetingInSession with(Absence absence) {
        return new MeetingInSession(id, plan, startedAt, absence.in(absences), papers, version + 1);
    }

    @Override
    public MeetingInSession with(Papers papers) {
        return new MeetingInSession(id, plan, startedAt, absences, papers, version + 1);
    }

    /** Takes no more check-ins; those stored before this is stored will count. */
    public MeetingBeingClosed beginClosing(Instant at, String by) {
        Instant closedAt = at.isBefore(startedAt) ? startedAt : at;
        return new MeetingBeingClosed(id, plan, startedAt, closedAt, by, absences, papers, version + 1);
    }
}
