package org.xianfeng.activity.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.activity.meeting.Samples.START;
import static org.xianfeng.activity.meeting.Samples.STRANGER;
import static org.xianfeng.activity.meeting.Samples.ZHANG;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xianfeng.activity.absence.AbsenceOutcome.Granted;
import org.xianfeng.activity.absence.AbsenceOutcome.Reason;
import org.xianfeng.activity.absence.AbsenceOutcome.Refused;
import org.xianfeng.activity.agenda.Presences;
import org.xianfeng.activity.meeting.InMemoryMeetings;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.MeetingInSession;
import org.xianfeng.activity.meeting.MovableClock;
import org.xianfeng.activity.meeting.PlannedMeeting;
import org.xianfeng.activity.meeting.Presence;
import org.xianfeng.activity.meeting.Samples;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.version.ExpectedVersion;

class GrantAbsenceTest {
    private static final MeetingId MEETING = new MeetingId("meeting-1");

    private final InMemoryMeetings meetings = new InMemoryMeetings();
    private Set<MemberId> seen = Set.of();
    private final GrantAbsence grant = new GrantAbsence(meetings, new Seen(), new MovableClock(START));

    @Test
    void leave_is_granted_before_the_meeting() {
        meetings.add(Samples.planned("meeting-1"), List.of());
        assertThat(leave(ZHANG)).isInstanceOf(Granted.class);
        PlannedMeeting planned = (PlannedMeeting) meetings.find(MEETING).orElseThrow();
        assertThat(planned.absences().get(ZHANG).status()).isEqualTo(AttendanceStatus.LEAVE);
    }

    @Test
    void an_exemption_is_granted_while_the_meeting_goes_on() {
        Samples.begun(meetings, "meeting-1");
        assertThat(grant(ZHANG, AttendanceStatus.EXEMPT)).isInstanceOf(Granted.class);
        MeetingInSession now = (MeetingInSession) meetings.find(MEETING).orElseThrow();
        assertThat(now.absences().get(ZHANG).status()).isEqualTo(AttendanceStatus.EXEMPT);
    }

    @Test
    void the_latest_word_about_a_member_counts() {
        meetings.add(Samples.planned("meeting-1"), List.of());
        leave(ZHANG);
        grant(ZHANG, AttendanceStatus.EXEMPT);
        PlannedMeeting planned = (PlannedMeeting) meetings.find(MEETING).orElseThrow();
        assertThat(planned.absences()).hasSize(1);
        assertThat(planned.absences().get(ZHANG).status()).isEqualTo(AttendanceStatus.EXEMPT);
    }

    @Test
    void one_who_is_there_gets_no_leave() {
        Samples.begun(meetings, "meeting-1");
        seen = Set.of(ZHANG);
        assertThat(leave(ZHANG)).isEqualTo(new Refused(Reason.CHECKED_IN));
    }

    @Test
    void one_who_is_not_expected_gets_no_leave() {
        Samples.begun(meetings, "meeting-1");
        assertThat(leave(STRANGER)).isEqualTo(new Refused(Reason.NOT_EXPECTED));
    }

    @Test
    void nobody_gets_leave_once_the_closing_has_begun() {
        MeetingInSession begun = Samples.begun(meetings, "meeting-1");
        meetings.save(begun.beginClosing(START, "officer"), List.of());
        assertThat(leave(ZHANG)).isEqualTo(new Refused(Reason.CLOSED));
    }

    @Test
    void an_unknown_meeting_has_no_absences() {
        assertThat(leave(ZHANG)).isEqualTo(new Refused(Reason.MEETING_UNKNOWN));
    }

    private AbsenceOutcome leave(MemberId member) {
        return grant(member, AttendanceStatus.LEAVE);
    }

    private AbsenceOutcome grant(MemberId member, AttendanceStatus status) {
        return grant.of(MEETING, ExpectedVersion.any(), new GrantAbsence.Grant(member, status, "住院", "officer"));
    }

    private final class Seen implements Presences {
        @Override
        public Map<MemberId, Presence> at(MeetingId meeting, Collection<MemberId> members) {
            return members.stream()
                    .filter(seen::contains)
                    .collect(java.util.stream.Collectors.toMap(
                            member -> member, member -> new Presence(member, START, false, Presence.Method.CODE)));
        }

        @Override
        public Map<MeetingId, Presence> of(MemberId member, Collection<MeetingId> meetings) {
            return Map.of();
        }
    }
}
