package org.xianfeng.activity.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.activity.meeting.Samples.BRANCH;
import static org.xianfeng.activity.meeting.Samples.LI;
import static org.xianfeng.activity.meeting.Samples.START;
import static org.xianfeng.activity.meeting.Samples.STRANGER;
import static org.xianfeng.activity.meeting.Samples.ZHANG;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianfeng.activity.agenda.EnterInLists;
import org.xianfeng.activity.agenda.InMemoryMeetingLists;
import org.xianfeng.activity.agenda.MeetingLists;
import org.xianfeng.activity.meeting.ClosedMeeting;
import org.xianfeng.activity.meeting.InMemoryMeetings;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.MovableClock;
import org.xianfeng.activity.planning.MapRoster;
import org.xianfeng.activity.record.RecordOutcome.Contradicted;
import org.xianfeng.activity.record.RecordOutcome.OnRecord;
import org.xianfeng.activity.record.RecordOutcome.Refused;
import org.xianfeng.contracts.activity.Attendance;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

class RecordMeetingTest {
    private static final Instant NOW = START.plus(Duration.ofDays(100));
    private static final Instant END = START.plus(Duration.ofHours(2));
    private static final OrganisationId OTHER = new OrganisationId("branch-2");

    private final MapRoster roster = new MapRoster().branch(BRANCH, ZHANG, LI).branch(OTHER, STRANGER);
    private final InMemoryMeetings meetings = new InMemoryMeetings();
    private final InMemoryMeetingLists lists = new InMemoryMeetingLists();
    private final RecordMeeting record =
            new RecordMeeting(meetings, new EnterInLists(lists), roster, new MovableClock(NOW));

    @Test
    void paper_becomes_a_closed_meeting_and_says_who_recorded_it_when_and_why() {
        ClosedMeeting meeting = recorded(paper(START, END));
        assertThat(meeting.recordedLate()).isEqualTo(new ClosedMeeting.RecordedLate("officer", NOW, "系统上线前"));
        assertThat(meetings.find(meeting.id())).contains(meeting);
        assertThat(lists.newest(MeetingLists.Owner.member(ZHANG), null, 5))
                .containsExactly(new MeetingLists.Line(START, meeting.id()));
    }

    @Test
    void it_is_published_as_a_meeting_held_at_its_own_time() {
        recorded(paper(START, END));
        MeetingHeld held = (MeetingHeld) meetings.events().getFirst().data();
        assertThat(held.startedAt()).isEqualTo(START);
        assertThat(held.closedAt()).isEqualTo(END);
        assertThat(held.minutesFiled()).isTrue();
        assertThat(held.attendances())
                .containsExactly(
                        new Attendance("zhang", AttendanceStatus.PRESENT),
                        new Attendance("li", AttendanceStatus.ABSENT));
    }

    @Test
    void the_same_paper_twice_changes_nothing() {
        ClosedMeeting first = recorded(paper(START, END));
        assertThat(record.of(paper(START, END), "another")).isEqualTo(new OnRecord(first, true));
        assertThat(meetings.events()).hasSize(1);
    }

    @Test
    void the_same_meeting_with_other_content_is_contradicted() {
        recorded(paper(START, END));
        assertThat(record.of(paper(START, END.plusSeconds(60)), "officer")).isEqualTo(new Contradicted());
    }

    @Test
    void only_a_branch_held_meetings_even_one_dissolved_since() {
        roster.with(BRANCH, OrganisationKind.BRANCH, OrganisationStatus.DISSOLVED);
        recorded(paper(START, END));
        roster.with(BRANCH, OrganisationKind.GENERAL_BRANCH, OrganisationStatus.ACTIVE);
        assertRefused(RecordRule.BRANCHES_HOLD_MEETINGS, paper(START, END));
    }

    @Test
    void times_make_sense() {
        assertRefused(RecordRule.CLOSED_AFTER_START, paper(START, START));
        assertRefused(RecordRule.WITHIN_A_DAY, paper(START, START.plus(Duration.ofHours(25))));
        assertRefused(RecordRule.OVER_BY_NOW, paper(NOW, NOW.plusSeconds(1)));
        Instant before = Instant.parse("2009-12-31T15:59:59Z");
        assertRefused(RecordRule.NOT_TOO_LONG_AGO, paper(before, before.plusSeconds(60)));
        assertRefused(RecordRule.NOT_TOO_LONG_AGO, paper(Instant.MIN, Instant.MIN.plusSeconds(60)));
        assertRefused(RecordRule.OVER_BY_NOW, paper(Instant.MAX.minusSeconds(60), Instant.MAX));
    }

    @Test
    void only_a_lesson_had_a_lecturer_and_that_was_a_member() {
        assertRefused(
                RecordRule.LECTURER_GAVE_LESSON, paper(MeetingKind.THEME_PARTY_DAY, ZHANG, attendances(ZHANG, LI)));
        MemberId nobody = new MemberId("nobody");
        assertRefused(RecordRule.LECTURER_KNOWN, paper(MeetingKind.PARTY_LESSON, nobody, attendances(ZHANG, LI)));
        recorded(paper(MeetingKind.PARTY_LESSON, STRANGER, attendances(ZHANG, LI)));
    }

    @Test
    void somebody_was_expected_and_each_is_named_once() {
        assertRefused(RecordRule.SOMEBODY_EXPECTED, paper(MeetingKind.THEME_PARTY_DAY, null, List.of()));
        assertRefused(RecordRule.NAMED_ONCE, paper(MeetingKind.THEME_PARTY_DAY, null, attendances(ZHANG, ZHANG)));
    }

    @Test
    void only_members_of_the_branch_are_named_and_those_who_left_it() {
        assertThat(record.of(paper(MeetingKind.THEME_PARTY_DAY, null, attendances(ZHANG, STRANGER)), "officer"))
                .isEqualTo(new Refused(RecordRule.NAMED_BELONG_TO_BRANCH, "stranger"));
        roster.put(LI, BRANCH, true);
        recorded(paper(MeetingKind.THEME_PARTY_DAY, null, attendances(ZHANG, LI)));
    }

    @Test
    void a_branch_did_not_hold_a_thousand_meetings_a_year() {
        for (int i = 0; i < 1_000; i++) {
            lists.add(
                    new MeetingLists.Line(START, new MeetingId("other-" + i)),
                    List.of(MeetingLists.Owner.branch(BRANCH)));
        }
        assertRefused(RecordRule.ROOM_IN_THE_YEAR, paper(START, END));
    }

    private void assertRefused(RecordRule rule, PastMeeting paper) {
        assertThat(record.of(paper, "officer")).isEqualTo(new Refused(rule, ""));
    }

    private ClosedMeeting recorded(PastMeeting paper) {
        RecordOutcome outcome = record.of(paper, "officer");
        assertThat(outcome).isInstanceOf(OnRecord.class);
        return ((OnRecord) outcome).meeting();
    }

    private static List<Attendance> attendances(MemberId present, MemberId absent) {
        return List.of(
                new Attendance(present.value(), AttendanceStatus.PRESENT),
                new Attendance(absent.value(), AttendanceStatus.ABSENT));
    }

    private static PastMeeting paper(Instant start, Instant end) {
        return new PastMeeting(
                BRANCH,
                MeetingKind.THEME_PARTY_DAY,
                "主题党日",
                start,
                end,
                null,
                null,
                attendances(ZHANG, LI),
                "纪要",
                "系统上线前");
    }

    private static PastMeeting paper(MeetingKind kind, @Nullable MemberId lecturer, List<Attendance> attendances) {
        return new PastMeeting(BRANCH, kind, "主题党日", START, END, null, lecturer, attendances, null, "系统上线前");
    }
}
