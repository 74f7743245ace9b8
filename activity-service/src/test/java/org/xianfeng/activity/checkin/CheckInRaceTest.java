package org.xianfeng.activity.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.activity.meeting.Samples.START;
import static org.xianfeng.activity.meeting.Samples.ZHANG;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianfeng.activity.checkin.CheckInOutcome.CheckedIn;
import org.xianfeng.activity.checkin.CheckInOutcome.Reason;
import org.xianfeng.activity.checkin.CheckInOutcome.Refused;
import org.xianfeng.activity.closing.CloseMeeting;
import org.xianfeng.activity.closing.InMemoryClosings;
import org.xianfeng.activity.meeting.ClosedMeeting;
import org.xianfeng.activity.meeting.InMemoryMeetings;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.MeetingInSession;
import org.xianfeng.activity.meeting.MovableClock;
import org.xianfeng.activity.meeting.Presence;
import org.xianfeng.activity.meeting.Samples;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.version.ExpectedVersion;

/** A check-in and a closing at the same moment, in each order their steps can have. */
class CheckInRaceTest {
    private static final MeetingId MEETING = new MeetingId("meeting-1");

    private final MovableClock clock = new MovableClock(START);
    private final InMemoryMeetings meetings = new InMemoryMeetings();
    private final Interrupted checkIns = new Interrupted();
    private final CheckInCodes codes = CheckInCodesTest.codes("a key of thirty-two bytes, at least");
    private final CloseMeeting close = new CloseMeeting(meetings, checkIns, new InMemoryClosings(), clock);
    private final RecordCheckIn record = new RecordCheckIn(
            meetings, checkIns, codes, close, new RecordCheckIn.CheckInTimes(clock, Duration.ofMinutes(15)));

    CheckInRaceTest() {
        Samples.begun(meetings, MEETING.value());
    }

    @Test
    void a_check_in_stored_before_the_mark_counts() {
        checkIns.afterStoring = () -> close.of(MEETING, ExpectedVersion.any(), "officer");
        assertThat(checkIn()).isInstanceOf(CheckedIn.class);
        assertThat(status()).isEqualTo(AttendanceStatus.PRESENT);
    }

    @Test
    void a_check_in_stored_after_the_closing_is_refused() {
        checkIns.beforeStoring = () -> close.of(MEETING, ExpectedVersion.any(), "officer");
        assertThat(checkIn()).isEqualTo(new Refused(Reason.CLOSED));
        assertThat(status()).isEqualTo(AttendanceStatus.ABSENT);
    }

    @Test
    void a_check_in_stored_between_mark_and_reading_counts() {
        Meeting seen = meeting();
        checkIns.beforeStoring =
                () -> meetings.save(((MeetingInSession) meeting()).beginClosing(clock.instant(), "officer"), List.of());
        assertThat(checkIn(seen)).isInstanceOf(CheckedIn.class);
        assertThat(status()).isEqualTo(AttendanceStatus.PRESENT);
    }

    @Test
    void a_check_in_that_begins_after_the_reading_is_refused() {
        Refused[] refused = new Refused[1];
        checkIns.afterReading = () -> refused[0] = (Refused) checkIn();
        close.of(MEETING, ExpectedVersion.any(), "officer");
        assertThat(refused[0]).isEqualTo(new Refused(Reason.CLOSED));
        assertThat(status()).isEqualTo(AttendanceStatus.ABSENT);
    }

    @Test
    void a_check_in_stored_after_the_reading_is_read_again() {
        Meeting seen = meeting();
        CheckInOutcome[] outcome = new CheckInOutcome[1];
        checkIns.afterReading = () -> outcome[0] = checkIn(seen);
        close.of(MEETING, ExpectedVersion.any(), "officer");
        assertThat(outcome[0]).isInstanceOf(CheckedIn.class);
        assertThat(status())
                .as("the check-in finished the closing itself, and read again")
                .isEqualTo(AttendanceStatus.PRESENT);
    }

    @Test
    void however_they_meet_the_meeting_is_held_once() {
        Meeting seen = meeting();
        checkIns.afterReading = () -> checkIn(seen);
        close.of(MEETING, ExpectedVersion.any(), "officer");
        close.of(MEETING, ExpectedVersion.any(), "another");
        assertThat(meetings.events()).hasSize(1);
    }

    @Test
    void reading_before_marking_would_lose_a_check_in() {
        Map<MemberId, Presence> readTooEarly = checkIns.at(MEETING, List.of(ZHANG));
        CheckInOutcome told = checkIn();
        ClosedMeeting closed = ((MeetingInSession) meeting())
                .beginClosing(clock.instant(), "officer")
                .close(readTooEarly);
        assertThat(told).isInstanceOf(CheckedIn.class);
        assertThat(closed.attended(ZHANG).orElseThrow().status())
                .as("the wrong order, which the tests above would catch")
                .isEqualTo(AttendanceStatus.ABSENT);
    }

    private CheckInOutcome checkIn() {
        return checkIn(meeting());
    }

    private CheckInOutcome checkIn(Meeting asSeen) {
        return record.byCode(asSeen, ZHANG, codes.at(MEETING, clock.instant()).code());
    }

    private Meeting meeting() {
        return meetings.find(MEETING).orElseThrow();
    }

    private AttendanceStatus status() {
        return ((ClosedMeeting) meeting()).attended(ZHANG).orElseThrow().status();
    }

    /** Check-ins with something that happens in between, once. */
    private static final class Interrupted implements CheckIns {
        private final InMemoryCheckIns checkIns = new InMemoryCheckIns();
        private Runnable beforeStoring = () -> {};
        private Runnable afterStoring = () -> {};
        private Runnable afterReading = () -> {};

        @Override
        public Optional<CheckIn> add(CheckIn checkIn) {
            Runnable before = beforeStoring;
            beforeStoring = () -> {};
            before.run();
            Optional<CheckIn> earlier = checkIns.add(checkIn);
            Runnable after = afterStoring;
            afterStoring = () -> {};
            after.run();
            return earlier;
        }

        @Override
        public Map<MemberId, Presence> at(MeetingId meeting, Collection<MemberId> members) {
            Map<MemberId, Presence> seen = checkIns.at(meeting, members);
            Runnable after = afterReading;
            afterReading = () -> {};
            after.run();
            return seen;
        }

        @Override
        public Map<MeetingId, Presence> of(MemberId member, Collection<MeetingId> meetings) {
            return checkIns.of(member, meetings);
        }
    }
}
