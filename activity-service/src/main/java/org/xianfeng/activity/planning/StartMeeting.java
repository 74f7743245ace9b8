package org.xianfeng.activity.planning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.xianfeng.activity.agenda.EnterInLists;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.MeetingInSession;
import org.xianfeng.activity.meeting.MeetingPlan;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.activity.meeting.PlannedMeeting;
import org.xianfeng.activity.planning.StartOutcome.Reason;
import org.xianfeng.activity.planning.StartOutcome.Refused;
import org.xianfeng.activity.planning.StartOutcome.Started;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterMember;
import org.xianfeng.starter.version.ExpectedVersion;

/** Begins a meeting with those who belong to the branch by now, or says why not. */
final class StartMeeting {
    private static final Duration LEEWAY = Duration.ofHours(24);

    private final Meetings meetings;
    private final EnterInLists lists;
    private final Roster roster;
    private final Clock clock;

    StartMeeting(Meetings meetings, EnterInLists lists, Roster roster, Clock clock) {
        this.meetings = meetings;
        this.lists = lists;
        this.roster = roster;
        this.clock = clock;
    }

    StartOutcome of(MeetingId id, ExpectedVersion expected) {
        return meetings.decide(() ->
                meetings.find(id, expected).map(this::start).orElseGet(() -> new Refused(Reason.MEETING_UNKNOWN)));
    }

    private StartOutcome start(Meeting meeting) {
        return meeting instanceof PlannedMeeting planned
                ? start(planned, clock.instant())
                : new Refused(Reason.STARTED_ALREADY);
    }

    private StartOutcome start(PlannedMeeting planned, Instant now) {
        if (now.isBefore(planned.plan().start().minus(LEEWAY))) {
            return new Refused(Reason.TOO_EARLY);
        }
        if (now.isAfter(planned.plan().end().plus(LEEWAY))) {
            return new Refused(Reason.TOO_LATE);
        }
        List<MemberId> expected = expectedNow(planned.plan());
        if (expected.isEmpty()) {
            return new Refused(Reason.NOBODY_EXPECTED);
        }
        MeetingInSession begun = planned.start(now, expected);
        List<MemberId> newcomers =
                expected.stream().filter(Predicate.not(planned.plan()::expects)).toList();
        lists.add(begun, newcomers);
        meetings.save(begun, List.of());
        return new Started(begun);
    }

    private List<MemberId> expectedNow(MeetingPlan plan) {
        if (plan.wholeBranch()) {
            List<MemberId> branch = roster.membersOf(plan.branch()).stream()
                    .map(RosterMember::id)
                    .toList();
            if (branch.size() <= MeetingPlan.MOST_EXPECTED) {
                return branch;
            }
        }
        List<MemberId> gone = BranchMembers.present(roster).guestsAmong(plan.expected(), plan.branch());
        return plan.expected().stream().filter(Predicate.not(gone::contains)).toList();
    }
}
