package org.xianfeng.activity.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.activity.meeting.Samples.BRANCH;
import static org.xianfeng.activity.meeting.Samples.LI;
import static org.xianfeng.activity.meeting.Samples.START;
import static org.xianfeng.activity.meeting.Samples.STRANGER;
import static org.xianfeng.activity.meeting.Samples.ZHANG;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianfeng.activity.correction.CorrectionOutcome.Corrected;
import org.xianfeng.activity.correction.CorrectionOutcome.Reason;
import org.xianfeng.activity.correction.CorrectionOutcome.Refused;
import org.xianfeng.activity.meeting.ClosedMeeting;
import org.xianfeng.activity.meeting.InMemoryMeetings;
import org.xianfeng.activity.meeting.MeetingBeingClosed;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.MovableClock;
import org.xianfeng.activity.meeting.Samples;
import org.xianfeng.contracts.activity.AttendanceCorrected;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.version.ExpectedVersion;

class CorrectAttendanceTest {
    private static final MeetingId MEETING = new MeetingId("meeting-1");
    private static final Instant LATER = START.plus(Duration.ofDays(3));

    private final InMemoryMeetings meetings = new InMemoryMeetings();
    private final CorrectAttendance correct = new CorrectAttendance(meetings, new MovableClock(LATER));

    @Test
    void a_correction_publishes_all_that_another_service_needs() {
        close();
        assertThat(correct(ZHANG, AttendanceStatus.PRESENT, LI)).isInstanceOf(Corrected.class);
        AttendanceCorrected corrected =
                (AttendanceCorrected) meetings.events().getLast().data();
        assertThat(corrected)
                .isEqualTo(new AttendanceCorrected(
                        "meeting-1",
                        BRANCH.value(),
                        MeetingKind.THEME_PARTY_DAY,
                        START,
                        "zhang",
                        AttendanceStatus.ABSENT,
                        AttendanceStatus.PRESENT,
                        LATER,
                        meeting().version(),
                        1,
                        4));
        assertThat(meetings.events().getLast().key()).isEqualTo(BRANCH.value());
    }

    @Test
    void a_correction_says_how_many_came_now_and_how_many_were_expected() {
        close();
        correct(ZHANG, AttendanceStatus.PRESENT, LI);
        correct(LI, AttendanceStatus.LATE, ZHANG);
        correct(Samples.WANG, AttendanceStatus.EXEMPT, LI);
        correct(ZHANG, AttendanceStatus.LEAVE, LI);
        assertThat(meetings.events().stream()
                        .map(event -> event.data())
                        .filter(AttendanceCorrected.class::isInstance)
                        .map(AttendanceCorrected.class::cast)
                        .map(corrected -> corrected.attended() + " of " + corrected.expected()))
                .containsExactly("1 of 4", "2 of 4", "2 of 3", "1 of 3");
    }

    @Test
    void each_correction_has_a_higher_revision_than_what_stood_before() {
        close();
        correct(ZHANG, AttendanceStatus.PRESENT, LI);
        correct(LI, AttendanceStatus.LEAVE, null);
        correct(ZHANG, AttendanceStatus.LATE, LI);
        List<Long> revisions = meetings.events().stream()
                .map(event -> switch (event.data()) {
                    case MeetingHeld held -> held.revision();
                    case AttendanceCorrected corrected -> corrected.revision();
                    default -> throw new AssertionError(event);
                })
                .toList();
        assertThat(revisions).isSorted().doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void what_stood_before_is_kept_with_the_reason() {
        close();
        correct(ZHANG, AttendanceStatus.PRESENT, LI);
        correct(ZHANG, AttendanceStatus.LATE, LI);
        assertThat(meeting().corrections())
                .extracting(ClosedMeeting.Correction::previous)
                .containsExactly(AttendanceStatus.ABSENT, AttendanceStatus.PRESENT);
        assertThat(meeting().corrections().getFirst().reason()).isEqualTo("名单抄错");
        assertThat(meeting().asHeld()).allMatch(attended -> attended.status() == AttendanceStatus.ABSENT);
    }

    @Test
    void a_meeting_that_goes_on_needs_no_correction() {
        Samples.begun(meetings, "meeting-1");
        assertThat(correct(ZHANG, AttendanceStatus.PRESENT, LI)).isEqualTo(new Refused(Reason.NOT_CLOSED));
    }

    @Test
    void there_is_nothing_to_correct_for_one_who_was_not_expected() {
        close();
        assertThat(correct(STRANGER, AttendanceStatus.PRESENT, LI)).isEqualTo(new Refused(Reason.NOT_EXPECTED));
    }

    @Test
    void a_correction_changes_something() {
        close();
        assertThat(correct(ZHANG, AttendanceStatus.ABSENT, LI)).isEqualTo(new Refused(Reason.NOTHING_CHANGES));
        assertThat(meetings.events()).hasSize(1);
    }

    @Test
    void nobody_corrects_their_own_attendance() {
        close();
        assertThat(correct(ZHANG, AttendanceStatus.PRESENT, ZHANG)).isEqualTo(new Refused(Reason.OWN_ATTENDANCE));
    }

    @Test
    void corrections_without_end_are_stopped() {
        close();
        for (int i = 0; i < ClosedMeeting.MOST_CORRECTIONS; i++) {
            correct(ZHANG, i % 2 == 0 ? AttendanceStatus.PRESENT : AttendanceStatus.ABSENT, LI);
        }
        assertThat(correct(ZHANG, AttendanceStatus.PRESENT, LI)).isEqualTo(new Refused(Reason.TOO_MANY));
    }

    @Test
    void an_unknown_meeting_is_not_corrected() {
        assertThat(correct(ZHANG, AttendanceStatus.PRESENT, LI)).isEqualTo(new Refused(Reason.MEETING_UNKNOWN));
    }

    private void close() {
        MeetingBeingClosed ending = Samples.begun(meetings, "meeting-1").beginClosing(START, "officer");
        meetings.save(ending, List.of());
        ClosedMeeting closed = ending.close(Map.of());
        meetings.save(closed, List.of(closed.held()));
    }

    private ClosedMeeting meeting() {
        return (ClosedMeeting) meetings.find(MEETING).orElseThrow();
    }

    private CorrectionOutcome correct(MemberId member, AttendanceStatus status, @Nullable MemberId officer) {
        return correct.of(
                MEETING, ExpectedVersion.any(), new CorrectAttendance.Wish(member, status, "名单抄错", "officer", officer));
    }
}
