package org.xianfeng.activity.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.activity.meeting.Samples.BRANCH;
import static org.xianfeng.activity.meeting.Samples.LI;
import static org.xianfeng.activity.meeting.Samples.START;
import static org.xianfeng.activity.meeting.Samples.WANG;
import static org.xianfeng.activity.meeting.Samples.ZHANG;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xianfeng.activity.agenda.Presences;
import org.xianfeng.activity.closing.CloseOutcome.Closed;
import org.xianfeng.activity.closing.CloseOutcome.Reason;
import org.xianfeng.activity.closing.CloseOutcome.Refused;
import org.xianfeng.activity.meeting.Absence;
import org.xianfeng.activity.meeting.InMemoryMeetings;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.MeetingInSession;
import org.xianfeng.activity.meeting.MovableClock;
import org.xianfeng.activity.meeting.Presence;
import org.xianfeng.activity.meeting.Samples;
import org.xianfeng.contracts.activity.Attendance;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.version.ExpectedVersion;

class CloseMeetingTest {
    private static final MeetingId MEETING = new MeetingId("meeting-1");
    private static final Instant END = START.plus(Duration.ofHours(2));

    private final MovableClock clock = new MovableClock(END);
    private final InMemoryMeetings meetings = new InMemoryMeetings();
    private final FixedPresences presences = new FixedPresences();
    private final InMemoryClosings closings = new InMemoryClosings();
    private final CloseMeeting close = new CloseMeeting(meetings, presences, closings, clock);

    @Test
    void closing_settles_how_every_expected_member_took_part() {
        MeetingInSession begun = Samples.begun(meetings, "meeting-1");
        meetings.save(begun.with(absence(WANG, AttendanceStatus.LEAVE)), List.of());
        presences.seen = Map.of(ZHANG, seen(ZHANG, false), LI, seen(LI, true));
        close.of(MEETING, ExpectedVersion.any(), "officer");
        assertThat(held().attendances())
                .containsExactly(
                        new Attendance("zhang", AttendanceStatus.PRESENT),
                        new Attendance("li", AttendanceStatus.LATE),
                        new Attendance("wang", AttendanceStatus.LEAVE),
                        new Attendance("zhao", AttendanceStatus.ABSENT));
    }

    @Test
    void one_who_came_in_spite_of_leave_or_exemption_was_there() {
        MeetingInSession begun = Samples.begun(meetings, "meeting-1");
        MeetingInSession excused = begun.with(absence(ZHANG, AttendanceStatus.LEAVE));
        meetings.save(excused, List.of());
        meetings.save(excused.with(absence(LI, AttendanceStatus.EXEMPT)), List.of());
        presences.seen = Map.of(ZHANG, seen(ZHANG, false));
        close.of(MEETING, ExpectedVersion.any(), "officer");
        assertThat(held().attendances())
                .contains(
                        new Attendance("zhang", AttendanceStatus.PRESENT),
                        new Attendance("li", AttendanceStatus.EXEMPT));
    }

    @Test
    void closing_publishes_that_the_meeting_was_held() {
        MeetingInSession begun = Samples.begun(meetings, "meeting-1");
        close.of(MEETING, ExpectedVersion.any(), "officer");
        MeetingHeld held = held();
        assertThat(held.meetingId()).isEqualTo("meeting-1");
        assertThat(held.branchId()).isEqualTo(BRANCH.value());
        assertThat(held.startedAt()).isEqualTo(START);
        assertThat(held.closedAt()).isEqualTo(END);
        assertThat(held.minutesFiled()).isFalse();
        assertThat(held.revision()).isGreaterThan(begun.version());
        assertThat(meetings.events().getFirst().key()).isEqualTo(BRANCH.value());
        assertThat(meetings.events().getFirst().subject()).isEqualTo("meeting-1");
    }

    @Test
    void a_second_closing_changes_and_publishes_nothing() {
        Samples.begun(meetings, "meeting-1");
        Closed first = (Closed) close.of(MEETING, ExpectedVersion.any(), "officer");
        clock.forward(Duration.ofHours(1));
        Closed second = (Closed) close.of(MEETING, ExpectedVersion.any(), "another");
        assertThat(second.meeting()).isEqualTo(first.meeting());
        assertThat(second.now()).isFalse();
        assertThat(meetings.events()).hasSize(1);
    }

    @Test
    void what_has_not_begun_is_not_closed() {
        meetings.add(Samples.planned("meeting-1"), List.of());
        assertThat(close.of(MEETING, ExpectedVersion.any(), "officer")).isEqualTo(new Refused(Reason.NOT_STARTED));
        assertThat(close.of(new MeetingId("other"), ExpectedVersion.any(), "officer"))
                .isEqualTo(new Refused(Reason.MEETING_UNKNOWN));
    }

    @Test
    void a_clock_that_went_back_does_not_close_a_meeting_before_its_start() {
        Samples.begun(meetings, "meeting-1");
        clock.to(START.minusSeconds(2));
        close.of(MEETING, ExpectedVersion.any(), "officer");
        assertThat(held().closedAt()).isEqualTo(START);
    }

    @Test
    void a_closing_that_a_crash_cut_short_is_finished_by_the_sweep() {
        Samples.begun(meetings, "meeting-1");
        presences.crashing = true;
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> close.of(MEETING, ExpectedVersion.any(), "officer"))
                .hasMessage("crash");
        assertThat(meetings.events()).isEmpty();
        presences.crashing = false;
        presences.seen = Map.of(ZHANG, seen(ZHANG, false));
        ClosingSchedule sweep = new ClosingSchedule(close, closings, clock);
        sweep.finishThoseCutShort();
        assertThat(meetings.events()).as("not at once").isEmpty();
        clock.forward(Duration.ofSeconds(31));
        sweep.finishThoseCutShort();
        sweep.finishThoseCutShort();
        assertThat(meetings.events()).hasSize(1);
        assertThat(held().closedAt()).isEqualTo(END);
        assertThat(held().attendances()).contains(new Attendance("zhang", AttendanceStatus.PRESENT));
        assertThat(closings.begunBefore(Instant.MAX)).isEmpty();
    }

    @Test
    void a_closing_that_a_crash_cut_short_is_finished_by_asking_again() {
        Samples.begun(meetings, "meeting-1");
        presences.crashing = true;
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> close.of(MEETING, ExpectedVersion.any(), "officer"))
                .hasMessage("crash");
        presences.crashing = false;
        assertThat(close.of(MEETING, ExpectedVersion.any(), "officer")).isInstanceOf(Closed.class);
        assertThat(meetings.events()).hasSize(1);
    }

    private MeetingHeld held() {
        return (MeetingHeld) meetings.events().getFirst().data();
    }

    private static Presence seen(MemberId member, boolean late) {
        return new Presence(member, START, late, Presence.Method.CODE);
    }

    private static Absence absence(MemberId member, AttendanceStatus status) {
        return new Absence(member, status, "生病", "officer", START);
    }

    private static final class FixedPresences implements Presences {
        private Map<MemberId, Presence> seen = Map.of();
        private boolean crashing;

        @Override
        public Map<MemberId, Presence> at(MeetingId meeting, java.util.Collection<MemberId> members) {
            if (crashing) {
                throw new IllegalStateException("crash");
            }
            return seen;
        }

        @Override
        public Map<MeetingId, Presence> of(MemberId member, java.util.Collection<MeetingId> meetings) {
            return Map.of();
        }
    }
}
