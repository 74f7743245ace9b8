package org.xianfeng.activity.planning;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.xianfeng.activity.agenda.EnterInLists;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.MeetingPlan;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.activity.meeting.PlannedMeeting;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterMember;

/** Plans a meeting, or says which rule is against it. */
final class PlanMeeting {
    private final Meetings meetings;
    private final EnterInLists lists;
    private final Roster roster;
    private final NewIds ids;
    private final Clock clock;

    PlanMeeting(Meetings meetings, EnterInLists lists, Roster roster, NewIds ids, Clock clock) {
        this.meetings = meetings;
        this.lists = lists;
        this.roster = roster;
        this.ids = ids;
        this.clock = clock;
    }

    PlanOutcome of(MeetingProposal proposal) {
        List<MemberId> expected = expected(proposal);
        PlanRule.Proposed proposed = new PlanRule.Proposed(
                proposal, expected, roster, clock.instant(), () -> lists.count(proposal.branch(), proposal.start()));
        for (PlanRule rule : PlanRule.values()) {
            Optional<String> what = rule.brokenBy(proposed);
            if (what.isPresent()) {
                return new PlanOutcome.Refused(rule, what.get());
            }
        }
        return plan(proposal, expected);
    }

    private PlanOutcome plan(MeetingProposal proposal, List<MemberId> expected) {
        MeetingPlan plan = new MeetingPlan(
                proposal.branch(),
                proposal.kind(),
                proposal.title(),
                proposal.start(),
                proposal.end(),
                proposal.place(),
                proposal.lecturer(),
                expected,
                proposal.expected() == null);
        PlannedMeeting meeting = PlannedMeeting.of(new MeetingId(ids.next()), plan);
        lists.add(meeting);
        meetings.add(meeting, List.of());
        return new PlanOutcome.Planned(meeting);
    }

    private List<MemberId> expected(MeetingProposal proposal) {
        List<MemberId> named = proposal.expected();
        return named != null
                ? named
                : roster.membersOf(proposal.branch()).stream()
                        .map(RosterMember::id)
                        .toList();
    }
}
