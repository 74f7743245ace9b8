package org.xianfeng.activity.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.activity.meeting.Samples.BRANCH;
import static org.xianfeng.activity.meeting.Samples.LI;
import static org.xianfeng.activity.meeting.Samples.START;
import static org.xianfeng.activity.meeting.Samples.STRANGER;
import static org.xianfeng.activity.meeting.Samples.WANG;
import static org.xianfeng.activity.meeting.Samples.ZHANG;
import static org.xianfeng.activity.meeting.Samples.ZHAO;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianfeng.activity.agenda.EnterInLists;
import org.xianfeng.activity.agenda.InMemoryMeetingLists;
import org.xianfeng.activity.agenda.MeetingLists;
import org.xianfeng.activity.meeting.InMemoryMeetings;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.MeetingInSession;
import org.xianfeng.activity.meeting.MovableClock;
import org.xianfeng.activity.meeting.Samples;
import org.xianfeng.activity.planning.StartOutcome.Reason;
import org.xianfeng.activity.planning.StartOutcome.Refused;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.version.ExpectedVersion;

class StartMeetingTest {
    private static final MeetingId MEETING = new MeetingId("meeting-1");
    private static final OrganisationId OTHER = new OrganisationId("branch-2");

    private final MovableClock clock = new MovableClock(START);
    private final MapRoster roster = new MapRoster().branch(BRANCH, ZHANG, LI, WANG, ZHAO);
    private final InMemoryMeetings meetings = new InMemoryMeetings();
    private final InMemoryMeetingLists lists = new InMemoryMeetingLists();
    private final StartMeeting start = new StartMeeting(meetings, new EnterInLists(lists), roster, clock);

    StartMeetingTest() {
        meetings.add(Samples.planned("meeting-1"), List.of());
    }

    @Test
    void a_planned_meeting_begins() {
        assertThat(started().startedAt()).isEqualTo(START);
        assertThat(meetings.inSession(MEETING)).isTrue();
    }

    @Test
    void an_unknown_meeting_does_not_begin() {
        assertThat(start.of(new MeetingId("other"), ExpectedVersion.any()))
                .isEqualTo(new Refused(Reason.MEETING_UNKNOWN));
    }

    @Test
    void a_meeting_begins_once() {
        started();
        assertThat(start.of(MEETING, ExpectedVersion.any())).isEqualTo(new Refused(Reason.STARTED_ALREADY));
    }

    @Test
    void a_meeting_begins_within_a_day_of_its_plan() {
        clock.to(START.minus(Duration.ofHours(24)).minusMillis(1));
        assertThat(start.of(MEETING, ExpectedVersion.any())).isEqualTo(new Refused(Reason.TOO_EARLY));
        clock.to(START.plus(Duration.ofHours(26)).plusMillis(1));
        assertThat(start.of(MEETING, ExpectedVersion.any())).isEqualTo(new Refused(Reason.TOO_LATE));
    }

    @Test
    void who_left_the_branch_since_is_not_expected_and_who_joined_is() {
        roster.put(LI, BRANCH, true).put(WANG, OTHER, false).put(STRANGER, BRANCH, false);
        assertThat(started().plan().expected()).containsExactlyInAnyOrder(ZHANG, ZHAO, STRANGER);
        assertThat(lists.newest(MeetingLists.Owner.member(STRANGER), null, 5)).hasSize(1);
    }

    @Test
    void nobody_is_added_to_a_meeting_of_named_members() {
        MeetingId committee = new MeetingId("meeting-2");
        meetings.add(Samples.ofNamed("meeting-2", List.of(ZHANG, LI)), List.of());
        roster.put(LI, OTHER, false);
        StartOutcome.Started started = (StartOutcome.Started) start.of(committee, ExpectedVersion.any());
        assertThat(started.meeting().plan().expected()).containsExactly(ZHANG);
    }

    @Test
    void a_meeting_without_anyone_left_does_not_begin() {
        roster.put(ZHANG, OTHER, false)
                .put(LI, OTHER, false)
                .put(WANG, OTHER, false)
                .put(ZHAO, OTHER, false);
        assertThat(start.of(MEETING, ExpectedVersion.any())).isEqualTo(new Refused(Reason.NOBODY_EXPECTED));
    }

    private MeetingInSession started() {
        return ((StartOutcome.Started) start.of(MEETING, ExpectedVersion.any())).meeting();
    }
}
