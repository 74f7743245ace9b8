package org.xianfeng.activity.record;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xianfeng.activity.agenda.EnterInLists;
import org.xianfeng.activity.meeting.ClosedMeeting;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.MeetingPlan;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.activity.meeting.Papers;
import org.xianfeng.activity.record.RecordOutcome.Contradicted;
import org.xianfeng.activity.record.RecordOutcome.OnRecord;
import org.xianfeng.activity.record.RecordOutcome.Refused;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.roster.Roster;

/**
 * Enters a meeting of the past from paper, closed, in one write.
 *
 * <p>Its id follows from branch, kind and start, so entering the same paper twice changes nothing.
 */
final class RecordMeeting {
    private final Meetings meetings;
    private final EnterInLists lists;
    private final Roster roster;
    private final Clock clock;

    RecordMeeting(Meetings meetings, EnterInLists lists, Roster roster, Clock clock) {
        this.meetings = meetings;
        this.lists = lists;
        this.roster = roster;
        this.clock = clock;
    }

    RecordOutcome of(PastMeeting past, String by) {
        Instant now = clock.instant();
        RecordRule.Recorded recorded = new RecordRule.Recorded(past, roster, lists, now);
        for (RecordRule rule : RecordRule.values()) {
            Optional<String> what = rule.brokenBy(recorded);
            if (what.isPresent()) {
                return new Refused(rule, what.get());
            }
        }
        return store(closed(past, by, now));
    }

    private RecordOutcome store(ClosedMeeting meeting) {
        lists.add(meeting);
        try {
            meetings.add(meeting, List.of(meeting.held()));
            return new OnRecord(meeting, false);
        } catch (IdTaken _) {
            return meetings.find(meeting.id())
                    .filter(earlier -> same(earlier, meeting))
                    .<RecordOutcome>map(earlier -> new OnRecord((ClosedMeeting) earlier, true))
                    .orElseGet(Contradicted::new);
        }
    }

    private static boolean same(Meeting earlier, ClosedMeeting entered) {
        return earlier instanceof ClosedMeeting closed
                && closed.plan().equals(entered.plan())
                && closed.closedAt().equals(entered.closedAt())
                && closed.asHeld().equals(entered.attendances());
    }

    private static ClosedMeeting closed(PastMeeting past, String by, Instant now) {
        String minutes = past.minutes();
        MeetingPlan plan = new MeetingPlan(
                past.branch(),
                past.kind(),
                past.title(),
                past.startedAt(),
                past.closedAt(),
                past.place(),
                past.lecturer(),
                past.members(),
                false);
        return new ClosedMeeting(
                id(past),
                plan,
                past.startedAt(),
                past.closedAt(),
                by,
                past.attendances().stream()
                        .map(one -> new ClosedMeeting.Attended(new MemberId(one.memberId()), one.status(), null, null))
                        .toList(),
                List.of(),
                new ClosedMeeting.RecordedLate(by, now, past.reason()),
                minutes == null ? Papers.NONE : Papers.NONE.with(new Papers.Minutes(minutes, by, now)),
                1);
    }

    private static MeetingId id(PastMeeting past) {
        String paper =
                past.branch() + "|" + past.kind() + "|" + past.startedAt().toEpochMilli();
        return new MeetingId("r-" + UUID.nameUUIDFromBytes(paper.getBytes(StandardCharsets.UTF_8)));
    }
}
