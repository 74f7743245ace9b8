package org.xianfeng.activity.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.activity.meeting.Samples.START;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xianfeng.activity.meeting.ClosedMeeting;
import org.xianfeng.activity.meeting.InMemoryMeetings;
import org.xianfeng.activity.meeting.MeetingBeingClosed;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.MovableClock;
import org.xianfeng.activity.meeting.Samples;
import org.xianfeng.activity.minutes.MinutesOutcome.Filed;
import org.xianfeng.activity.minutes.MinutesOutcome.Reason;
import org.xianfeng.activity.minutes.MinutesOutcome.Refused;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.starter.version.ExpectedVersion;

class FileMinutesTest {
    private static final MeetingId MEETING = new MeetingId("meeting-1");

    private final InMemoryMeetings meetings = new InMemoryMeetings();
    private final FileMinutes file = new FileMinutes(meetings, new MovableClock(START));

    @Test
    void nobody_writes_down_what_has_not_begun() {
        meetings.add(Samples.planned("meeting-1"), List.of());
        assertThat(file.of(MEETING, ExpectedVersion.any(), "纪要", "officer")).isEqualTo(new Refused(Reason.NOT_STARTED));
    }

    @Test
    void minutes_are_rewritten_while_the_meeting_goes_on() {
        Samples.begun(meetings, "meeting-1");
        file.of(MEETING, ExpectedVersion.any(), "初稿", "officer");
        file.of(MEETING, ExpectedVersion.any(), "定稿", "officer");
        assertThat(text()).isEqualTo("定稿");
    }

    @Test
    void minutes_on_file_at_closing_are_published_as_filed_and_stay() {
        Samples.begun(meetings, "meeting-1");
        file.of(MEETING, ExpectedVersion.any(), "定稿", "officer");
        close();
        assertThat(((MeetingHeld) meetings.events().getFirst().data()).minutesFiled())
                .isTrue();
        assertThat(file.of(MEETING, ExpectedVersion.any(), "改稿", "officer")).isEqualTo(new Refused(Reason.FINAL));
        assertThat(text()).isEqualTo("定稿");
    }

    @Test
    void minutes_may_be_filed_late_once_and_that_shows() {
        Samples.begun(meetings, "meeting-1");
        close();
        assertThat(((MeetingHeld) meetings.events().getFirst().data()).minutesFiled())
                .isFalse();
        assertThat(file.of(MEETING, ExpectedVersion.any(), "补交", "officer")).isInstanceOf(Filed.class);
        assertThat(file.of(MEETING, ExpectedVersion.any(), "再改", "officer")).isEqualTo(new Refused(Reason.FINAL));
        assertThat(meetings.events()).hasSize(1);
    }

    @Test
    void an_unknown_meeting_has_no_minutes() {
        assertThat(file.of(MEETING, ExpectedVersion.any(), "纪要", "officer"))
                .isEqualTo(new Refused(Reason.MEETING_UNKNOWN));
    }

    private void close() {
        MeetingBeingClosed ending = ((org.xianfeng.activity.meeting.MeetingInSession)
                        meetings.find(MEETING).orElseThrow())
                .beginClosing(START, "officer");
        meetings.save(ending, List.of());
        ClosedMeeting closed = ending.close(Map.of());
        meetings.save(closed, List.of(closed.held()));
    }

    private String text() {
        return meetings.find(MEETING).orElseThrow().papers().minutes().text();
    }
}
