package org.xianfeng.activity.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.starter.identity.MemberId;

/** A meeting that takes no more check-ins, and whose attendance is being drawn up. */
public record MeetingBeingClosed(
        MeetingId id,
        MeetingPlan plan,
        Instant startedAt,
        Instant closedAt,
        String closedBy,
        Map<MemberId, Absence> absences,
        Papers papers,
        long version)
        implements Meeting {
    public MeetingBeingClosed {
        absences = Map.copyOf(absences);
    }

    /** Settles how every expected member took part; one who came counts as there, whatever leave was granted. */
    public ClosedMeeting close(Map<MemberId, Presence> presences) {
        List<ClosedMeeting.Attended> attendances = plan.expected().stream()
                .map(member -> attended(member, presences.get(member), absences.get(member)))
                .toList();
        return new ClosedMeeting(
                id, plan, startedAt, closedAt, closedBy, attendances, List.of(), null, papers, version + 1);
    }

    private static ClosedMeeting.Attended attended(
            MemberId member, @Nullable Presence presence, @Nullable Absence absence) {
        if (presence != null) {
            return new ClosedMeeting.Attended(member, presence.status(), presence.method(), presence.at());
        }
        return new ClosedMeeting.Attended(
                member, absence == null ? AttendanceStatus.ABSENT : absence.status(), null, null);
    }

    @Override
    public MeetingBeingClosed with(Papers papers) {
        return new MeetingBeingClosed(id, plan, startedAt, closedAt, closedBy, absences, papers, version + 1);
    }
}
