package org.xianfeng.activity.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.activity.meeting.Samples.BRANCH;
import static org.xianfeng.activity.meeting.Samples.LI;
import static org.xianfeng.activity.meeting.Samples.START;
import static org.xianfeng.activity.meeting.Samples.STRANGER;
import static org.xianfeng.activity.meeting.Samples.WANG;
import static org.xianfeng.activity.meeting.Samples.ZHANG;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianfeng.activity.agenda.EnterInLists;
import org.xianfeng.activity.agenda.InMemoryMeetingLists;
import org.xianfeng.activity.agenda.MeetingLists;
import org.xianfeng.activity.meeting.InMemoryMeetings;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.PlannedMeeting;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

class PlanMeetingTest {
    private static final Instant NOW = START.minus(Duration.ofDays(3));
    private static final Instant END = START.plus(Duration.ofHours(2));
    private static final OrganisationId OTHER = new OrganisationId("branch-2");

    private final MapRoster roster =
            new MapRoster().branch(BRANCH, ZHANG, LI, WANG).branch(OTHER, STRANGER);
    private final InMemoryMeetings meetings = new InMemoryMeetings();
    private final InMemoryMeetingLists lists = new InMemoryMeetingLists();
    private final PlanMeeting plan = new PlanMeeting(
            meetings, new EnterInLists(lists), roster, () -> "meeting-1", Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void without_names_the_whole_branch_is_expected() {
        PlannedMeeting meeting = planned(proposal(MeetingKind.THEME_PARTY_DAY, START, END, null, null));
        assertThat(meeting.plan().expected()).containsExactly(LI, WANG, ZHANG);
        assertThat(meeting.plan().wholeBranch()).isTrue();
        assertThat(meetings.find(meeting.id())).contains(meeting);
    }

    @Test
    void named_members_only_are_expected_at_a_group_meeting() {
        PlannedMeeting meeting = planned(proposal(MeetingKind.PARTY_GROUP_MEETING, START, END, null, List.of(LI)));
        assertThat(meeting.plan().expected()).containsExactly(LI);
        assertThat(meeting.plan().wholeBranch()).isFalse();
    }

    @Test
    void a_planned_meeting_stands_in_the_lists_of_branch_and_members() {
        PlannedMeeting meeting = planned(proposal(MeetingKind.PARTY_GROUP_MEETING, START, END, null, List.of(LI)));
        MeetingLists.Line line = new MeetingLists.Line(START, meeting.id());
        assertThat(lists.newest(MeetingLists.Owner.branch(BRANCH), null, 10)).containsExactly(line);
        assertThat(lists.newest(MeetingLists.Owner.member(LI), null, 10)).containsExactly(line);
        assertThat(lists.newest(MeetingLists.Owner.member(ZHANG), null, 10)).isEmpty();
    }

    @Test
    void planning_publishes_nothing() {
        planned(proposal(MeetingKind.THEME_PARTY_DAY, START, END, null, null));
        assertThat(meetings.events()).isEmpty();
    }

    @Test
    void an_organisation_that_is_no_branch_holds_no_meetings() {
        roster.with(BRANCH, OrganisationKind.COMMITTEE, OrganisationStatus.ACTIVE);
        assertRefused(PlanRule.BRANCHES_HOLD_MEETINGS, START, END);
    }

    @Test
    void a_dissolved_branch_holds_no_meetings() {
        roster.with(BRANCH, OrganisationKind.BRANCH, OrganisationStatus.DISSOLVED);
        assertRefused(PlanRule.BRANCHES_HOLD_MEETINGS, START, END);
    }

    @Test
    void a_meeting_ends_after_it_starts() {
        assertRefused(PlanRule.END_AFTER_START, START, START);
        assertRefused(PlanRule.END_AFTER_START, START, START.minusSeconds(1));
    }

    @Test
    void a_meeting_lasts_a_day_at_most() {
        assertRefused(
                PlanRule.WITHIN_A_DAY, START, START.plus(Duration.ofHours(24)).plusMillis(1));
        planned(proposal(MeetingKind.THEME_PARTY_DAY, START, START.plus(Duration.ofHours(24)), null, null));
    }

    @Test
    void what_is_past_is_not_planned() {
        Instant past = NOW.minus(Duration.ofHours(25));
        assertRefused(PlanRule.NOT_IN_THE_PAST, past, past.plusSeconds(3600));
    }

    @Test
    void nothing_is_planned_more_than_a_year_ahead() {
        Instant far = NOW.plus(Duration.ofDays(367));
        assertRefused(PlanRule.WITHIN_A_YEAR, far, far.plusSeconds(3600));
    }

    @Test
    void the_ends_of_time_are_refused_like_any_absurd_date() {
        assertRefused(PlanRule.WITHIN_A_YEAR, Instant.MAX.minusSeconds(60), Instant.MAX);
        assertRefused(PlanRule.NOT_IN_THE_PAST, Instant.MIN, Instant.MIN.plusSeconds(60));
        assertRefused(PlanRule.WITHIN_A_DAY, Instant.MIN, Instant.MAX);
    }

    @Test
    void a_party_lesson_needs_a_lecturer() {
        assertThat(refusal(proposal(MeetingKind.PARTY_LESSON, START, END, null, null)))
                .isEqualTo(PlanRule.LESSON_HAS_LECTURER);
        planned(proposal(MeetingKind.PARTY_LESSON, START, END, ZHANG, null));
    }

    @Test
    void a_lecturer_may_come_from_another_branch() {
        planned(proposal(MeetingKind.PARTY_LESSON, START, END, STRANGER, null));
    }

    @Test
    void a_lecturer_is_a_member() {
        MemberId nobody = new MemberId("nobody");
        assertThat(refusal(proposal(MeetingKind.PARTY_LESSON, START, END, nobody, null)))
                .isEqualTo(PlanRule.LECTURER_KNOWN);
        roster.put(nobody, OTHER, true);
        assertThat(refusal(proposal(MeetingKind.PARTY_LESSON, START, END, nobody, null)))
                .isEqualTo(PlanRule.LECTURER_KNOWN);
    }

    @Test
    void only_a_lesson_has_a_lecturer() {
        assertThat(refusal(proposal(MeetingKind.THEME_PARTY_DAY, START, END, ZHANG, null)))
                .isEqualTo(PlanRule.LECTURER_GIVES_LESSON);
    }

    @Test
    void somebody_is_expected() {
        assertThat(refusal(proposal(MeetingKind.THEME_PARTY_DAY, START, END, null, List.of())))
                .isEqualTo(PlanRule.SOMEBODY_EXPECTED);
    }

    @Test
    void at_most_two_thousand_are_expected() {
        List<MemberId> many = IntStream.rangeClosed(0, 2000)
                .mapToObj(i -> new MemberId("m-" + i))
                .toList();
        assertThat(refusal(proposal(MeetingKind.THEME_PARTY_DAY, START, END, null, many)))
                .isEqualTo(PlanRule.NOT_TOO_MANY_EXPECTED);
    }

    @Test
    void everyone_is_expected_once() {
        assertThat(refusal(proposal(MeetingKind.THEME_PARTY_DAY, START, END, null, List.of(LI, LI))))
                .isEqualTo(PlanRule.EXPECTED_ONCE);
    }

    @Test
    void guests_are_refused_by_name_of_their_id() {
        PlanOutcome outcome = plan.of(
                proposal(MeetingKind.THEME_PARTY_DAY, START, END, null, List.of(LI, STRANGER, new MemberId("nobody"))));
        assertThat(outcome).isEqualTo(new PlanOutcome.Refused(PlanRule.EXPECTED_BELONG_TO_BRANCH, "stranger, nobody"));
    }

    @Test
    void one_who_left_is_not_expected() {
        roster.put(LI, BRANCH, true);
        assertThat(refusal(proposal(MeetingKind.THEME_PARTY_DAY, START, END, null, List.of(LI))))
                .isEqualTo(PlanRule.EXPECTED_BELONG_TO_BRANCH);
    }

    @Test
    void a_branch_does_not_hold_a_thousand_meetings_a_year() {
        for (int i = 0; i < 1_000; i++) {
            lists.add(
                    new MeetingLists.Line(START, new MeetingId("other-" + i)),
                    List.of(MeetingLists.Owner.branch(BRANCH)));
        }
        assertRefused(PlanRule.ROOM_IN_THE_YEAR, START, END);
    }

    private void assertRefused(PlanRule rule, Instant start, Instant end) {
        assertThat(refusal(proposal(MeetingKind.THEME_PARTY_DAY, start, end, null, null)))
                .isEqualTo(rule);
    }

    private PlanRule refusal(MeetingProposal proposal) {
        assertThat(plan.of(proposal)).isInstanceOf(PlanOutcome.Refused.class);
        return ((PlanOutcome.Refused) plan.of(proposal)).rule();
    }

    private PlannedMeeting planned(MeetingProposal proposal) {
        PlanOutcome outcome = plan.of(proposal);
        assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
        return ((PlanOutcome.Planned) outcome).meeting();
    }

    private static MeetingProposal proposal(
            MeetingKind kind,
            Instant start,
            Instant end,
            @Nullable MemberId lecturer,
            @Nullable List<MemberId> expected) {
        return new MeetingProposal(BRANCH, kind, "十一月", start, end, null, lecturer, expected);
    }
}
