package org.xianfeng.activity.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.activity.meeting.Samples.LI;
import static org.xianfeng.activity.meeting.Samples.START;
import static org.xianfeng.activity.meeting.Samples.STRANGER;
import static org.xianfeng.activity.meeting.Samples.ZHANG;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianfeng.activity.checkin.CheckInOutcome.AlreadyCheckedIn;
import org.xianfeng.activity.checkin.CheckInOutcome.CheckedIn;
import org.xianfeng.activity.checkin.CheckInOutcome.Reason;
import org.xianfeng.activity.checkin.CheckInOutcome.Refused;
import org.xianfeng.activity.closing.CloseMeeting;
import org.xianfeng.activity.closing.InMemoryClosings;
import org.xianfeng.activity.meeting.InMemoryMeetings;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.MovableClock;
import org.xianfeng.activity.meeting.Presence;
import org.xianfeng.activity.meeting.Samples;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.version.ExpectedVersion;

class CheckInTest {
    private static final MeetingId MEETING = new MeetingId("meeting-1");
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final MovableClock clock = new MovableClock(START);
    private final InMemoryMeetings meetings = new InMemoryMeetings();
    private final InMemoryCheckIns checkIns = new InMemoryCheckIns();
    private final CheckInCodes codes = CheckInCodesTest.codes("a key of thirty-two bytes, at least");
    private final CloseMeeting close = new CloseMeeting(meetings, checkIns, new InMemoryClosings(), clock);
    private final RecordCheckIn record =
            new RecordCheckIn(meetings, checkIns, codes, close, new RecordCheckIn.CheckInTimes(clock, WINDOW));

    CheckInTest() {
        Samples.begun(meetings, MEETING.value());
    }

    @Test
    void a_member_who_enters_the_code_inside_the_window_is_present() {
        clock.to(START.plus(WINDOW));
        assertThat(byCode(ZHANG)).isEqualTo(new CheckedIn(seen(ZHANG, clock.instant(), false, Presence.Method.CODE)));
    }

    @Test
    void a_member_who_comes_after_the_window_is_late() {
        clock.to(START.plus(WINDOW).plusMillis(1));
        assertThat(((CheckedIn) byCode(ZHANG)).presence().status()).isEqualTo(AttendanceStatus.LATE);
    }

    @Test
    void the_window_opens_with_the_real_start_when_the_meeting_begins_late() {
        Instant late = START.plus(Duration.ofHours(1));
        meetings.add(Samples.planned("meeting-2"), List.of());
        meetings.save(Samples.planned("meeting-2").start(late, List.of(ZHANG)), List.of());
        clock.to(late.plus(WINDOW));
        Meeting meeting = meetings.find("meeting-2").orElseThrow();
        String code = codes.at(meeting.id(), clock.instant()).code();
        CheckInOutcome outcome = record.byCode(meeting, ZHANG, code);
        assertThat(((CheckedIn) outcome).presence().late()).isFalse();
    }

    @Test
    void a_second_check_in_by_the_same_member_changes_nothing() {
        CheckedIn first = (CheckedIn) byCode(ZHANG);
        clock.forward(Duration.ofHours(1));
        assertThat(byCode(ZHANG)).isEqualTo(new AlreadyCheckedIn(first.presence()));
        assertThat(checkIns.at(MEETING, List.of(ZHANG))).containsEntry(ZHANG, first.presence());
    }

    @Test
    void only_expected_members_check_in() {
        assertThat(byCode(STRANGER)).isEqualTo(new Refused(Reason.NOT_EXPECTED));
    }

    @Test
    void nobody_checks_in_before_the_meeting_begins() {
        meetings.add(Samples.planned("meeting-2"), List.of());
        Meeting planned = meetings.find("meeting-2").orElseThrow();
        String code = codes.at(planned.id(), clock.instant()).code();
        assertThat(record.byCode(planned, ZHANG, code)).isEqualTo(new Refused(Reason.NOT_STARTED));
    }

    @Test
    void nobody_checks_in_after_the_meeting_is_closed() {
        close.of(MEETING, ExpectedVersion.any(), "officer");
        assertThat(byCode(ZHANG)).isEqualTo(new Refused(Reason.CLOSED));
        assertThat(checkIns.at(MEETING, List.of(ZHANG))).isEmpty();
    }

    @Test
    void a_repeat_after_closing_still_gets_the_check_in_that_stands() {
        CheckedIn first = (CheckedIn) byCode(ZHANG);
        close.of(MEETING, ExpectedVersion.any(), "officer");
        assertThat(byCode(ZHANG)).isEqualTo(new AlreadyCheckedIn(first.presence()));
    }

    @Test
    void nobody_comes_a_day_after_the_start() {
        clock.to(START.plus(Duration.ofHours(24)).plusMillis(1));
        assertThat(byCode(ZHANG)).isEqualTo(new Refused(Reason.OVER));
    }

    @Test
    void a_replayed_code_is_refused_as_expired() {
        String code = codes.at(MEETING, clock.instant()).code();
        clock.forward(Duration.ofMinutes(2));
        assertThat(record.byCode(meeting(), ZHANG, code)).isEqualTo(new Refused(Reason.CODE_EXPIRED));
    }

    @Test
    void the_code_of_another_meeting_is_refused() {
        String code = codes.at(new MeetingId("meeting-2"), clock.instant()).code();
        assertThat(record.byCode(meeting(), ZHANG, code)).isEqualTo(new Refused(Reason.CODE_FOREIGN));
    }

    @Test
    void an_officer_bears_witness_for_a_member() {
        clock.forward(Duration.ofMinutes(5));
        CheckInOutcome outcome = record.byWitness(meeting(), testimony(ZHANG, LI, null));
        assertThat(outcome).isEqualTo(new CheckedIn(seen(ZHANG, clock.instant(), false, Presence.Method.WITNESS)));
    }

    @Test
    void a_witness_may_say_when_the_member_came() {
        clock.forward(Duration.ofHours(1));
        CheckInOutcome outcome = record.byWitness(meeting(), testimony(ZHANG, LI, START.plusSeconds(60)));
        assertThat(((CheckedIn) outcome).presence().late()).isFalse();
        CheckInOutcome now = record.byWitness(meeting(), testimony(LI, null, null));
        assertThat(((CheckedIn) now).presence().late()).isTrue();
    }

    @Test
    void nobody_bears_witness_for_themselves() {
        assertThat(record.byWitness(meeting(), testimony(ZHANG, ZHANG, null)))
                .isEqualTo(new Refused(Reason.OWN_WITNESS));
    }

    @Test
    void a_witness_cannot_say_that_a_member_came_before_the_start_or_will_come() {
        assertThat(record.byWitness(meeting(), testimony(ZHANG, LI, START.minusMillis(1))))
                .isEqualTo(new Refused(Reason.ARRIVAL_OUTSIDE_MEETING));
        assertThat(record.byWitness(
                        meeting(), testimony(ZHANG, LI, clock.instant().plusMillis(1))))
                .isEqualTo(new Refused(Reason.ARRIVAL_OUTSIDE_MEETING));
    }

    @Test
    void nobody_bears_witness_for_a_guest() {
        assertThat(record.byWitness(meeting(), testimony(STRANGER, LI, null)))
                .isEqualTo(new Refused(Reason.NOT_EXPECTED));
    }

    private CheckInOutcome byCode(MemberId member) {
        return record.byCode(
                meeting(), member, codes.at(MEETING, clock.instant()).code());
    }

    private Meeting meeting() {
        return meetings.find(MEETING).orElseThrow();
    }

    private static Testimony testimony(MemberId member, @Nullable MemberId witness, @Nullable Instant arrivedAt) {
        return new Testimony(member, witness, "officer", "手机没电", arrivedAt);
    }

    private static Presence seen(MemberId member, Instant at, boolean late, Presence.Method method) {
        return new Presence(member, at, late, method);
    }
}
