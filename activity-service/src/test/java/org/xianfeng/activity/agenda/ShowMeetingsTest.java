package org.xianfeng.activity.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianfeng.activity.meeting.Samples.BRANCH;
import static org.xianfeng.activity.meeting.Samples.LI;
import static org.xianfeng.activity.meeting.Samples.START;
import static org.xianfeng.activity.meeting.Samples.ZHANG;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianfeng.activity.meeting.Absence;
import org.xianfeng.activity.meeting.ClosedMeeting;
import org.xianfeng.activity.meeting.InMemoryMeetings;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.MeetingInSession;
import org.xianfeng.activity.meeting.MeetingPlan;
import org.xianfeng.activity.meeting.PlannedMeeting;
import org.xianfeng.activity.meeting.Presence;
import org.xianfeng.activity.meeting.Samples;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.page.Page;

class ShowMeetingsTest {
    private final InMemoryMeetings meetings = new InMemoryMeetings();
    private final InMemoryMeetingLists lists = new InMemoryMeetingLists();
    private final EnterInLists enter = new EnterInLists(lists);
    private final ShowMeetings show = new ShowMeetings(meetings, lists, new ZhangWasSeen());

    @Test
    void the_meetings_of_a_branch_come_newest_first_page_by_page() {
        for (int day : List.of(3, 1, 5, 2, 4)) {
            plan("meeting-" + day, Duration.ofDays(day));
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<MeetingSummary> page = show.ofBranch(BRANCH, line(cursor), 2);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            page.items().forEach(meeting -> seen.add(meeting.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).containsExactly("meeting-5", "meeting-4", "meeting-3", "meeting-2", "meeting-1");
    }

    @Test
    void a_line_whose_meeting_was_never_stored_is_passed_over() {
        plan("meeting-1", Duration.ZERO);
        lists.add(
                new MeetingLists.Line(START.plusSeconds(1), new MeetingId("lost")),
                List.of(MeetingLists.Owner.branch(BRANCH)));
        assertThat(show.ofBranch(BRANCH, null, 10).items())
                .extracting(MeetingSummary::id)
                .containsExactly("meeting-1");
    }

    @Test
    void a_member_sees_the_own_status_in_the_own_list() {
        PlannedMeeting planned = plan("meeting-1", Duration.ZERO);
        MeetingInSession begun = planned.start(START, planned.plan().expected());
        meetings.save(begun, List.of());
        assertThat(own(ZHANG).status()).isEqualTo(AttendanceStatus.PRESENT);
        assertThat(own(LI).status()).isNull();
        meetings.save(begun.with(new Absence(LI, AttendanceStatus.LEAVE, "出差", "officer", START)), List.of());
        assertThat(own(LI).status()).isEqualTo(AttendanceStatus.LEAVE);
    }

    @Test
    void a_member_who_is_no_longer_expected_does_not_see_the_meeting() {
        PlannedMeeting planned = plan("meeting-1", Duration.ZERO);
        meetings.save(planned.start(START, List.of(ZHANG)), List.of());
        assertThat(show.ofMember(LI, null, 10).items()).isEmpty();
    }

    @Test
    void a_member_sees_nobody_elses_attendance_or_correction() {
        ClosedMeeting closed = ((ClosedMeeting) close("meeting-1"))
                .correct(new ClosedMeeting.Correction(
                        LI, AttendanceStatus.ABSENT, AttendanceStatus.LATE, "名单抄错", "officer", START));
        MeetingView own = show.ownOf(ZHANG, closed);
        assertThat(own.attendances())
                .extracting(MeetingView.AttendanceView::memberId)
                .containsExactly("zhang");
        assertThat(own.corrections()).isEmpty();
        assertThat(show.whole(closed).attendances()).hasSize(4);
        assertThat(show.ownOf(LI, closed).corrections()).hasSize(1);
    }

    @Test
    void a_meeting_being_closed_is_shown_as_in_session() {
        MeetingInSession begun = Samples.begun(meetings, "meeting-1");
        assertThat(show.whole(begun.beginClosing(START, "officer")).state()).isEqualTo(MeetingState.IN_SESSION);
    }

    @Test
    void a_closed_meeting_says_how_many_came() {
        close("meeting-1");
        enter.add(meetings.find("meeting-1").orElseThrow());
        MeetingSummary summary = show.ofBranch(BRANCH, null, 1).items().getFirst();
        assertThat(summary.expected()).isEqualTo(4);
        assertThat(summary.attended()).isEqualTo(1);
        assertThat(summary.state()).isEqualTo(MeetingState.CLOSED);
    }

    @Test
    void what_is_no_cursor_is_refused() {
        for (String wrong : List.of("", "_", "x_y", "12", "99999999999999999_a", "1_../..")) {
            assertThatThrownBy(() -> ShowMeetings.line(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private PlannedMeeting plan(String id, Duration later) {
        MeetingPlan plan = Samples.plan();
        PlannedMeeting planned = PlannedMeeting.of(
                new MeetingId(id),
                new MeetingPlan(
                        plan.branch(),
                        plan.kind(),
                        plan.title(),
                        plan.start().plus(later),
                        plan.end().plus(later),
                        null,
                        null,
                        plan.expected(),
                        true));
        enter.add(planned);
        meetings.add(planned, List.of());
        return planned;
    }

    private ClosedMeeting close(String id) {
        MeetingInSession begun = Samples.begun(meetings, id);
        var ending = begun.beginClosing(START, "officer");
        ClosedMeeting closed = ending.close(Map.of(ZHANG, seen()));
        meetings.save(ending, List.of());
        meetings.save(closed, List.of());
        return closed;
    }

    private OwnMeeting own(MemberId member) {
        return show.ofMember(member, null, 10).items().getFirst();
    }

    private static MeetingLists.@Nullable Line line(@Nullable String cursor) {
        return cursor == null ? null : ShowMeetings.line(cursor);
    }

    private static Presence seen() {
        return new Presence(ZHANG, START, false, Presence.Method.CODE);
    }

    private static final class ZhangWasSeen implements Presences {
        @Override
        public Map<MemberId, Presence> at(MeetingId meeting, Collection<MemberId> members) {
            return members.contains(ZHANG) ? Map.of(ZHANG, seen()) : Map.of();
        }

        @Override
        public Map<MeetingId, Presence> of(MemberId member, Collection<MeetingId> meetings) {
            return member.equals(ZHANG)
                    ? meetings.stream().collect(Collectors.toMap(id -> id, id -> seen()))
                    : Map.of();
        }
    }
}
