package org.xianfeng.activity.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.xianfeng.starter.identity.MemberId;

/** A meeting that has not begun. */
public record PlannedMeeting(
        MeetingId id, MeetingPlan plan, Map<MemberId, Absence> absences, Papers papers, long version)
        implements Meeting {
    public PlannedMeeting {
        absences = Map.copyOf(absences);
    }

    /** A meeting just planned. */
    public static PlannedMeeting of(MeetingId id, MeetingPlan plan) {
        return new PlannedMeeting(id, plan, Map.of(), Papers.NONE, 1);
    }

    /** Begins the meeting with those who are to come as the branch stands now. */
    public MeetingInSession start(Instant at, List<MemberId> expected) {
        return new MeetingInSession(id, plan.expecting(expected), at, absences, papers, version + 1);
    }

    public PlannedMeeting with(Absence absence) {
        return new PlannedMeeting(id, plan, absence.in(absences), papers, version + 1);
    }

    @Override
    public PlannedMeeting with(Papers papers) {
        return new PlannedMeeting(id, plan, absences, papers, version + 1);
    }
}
