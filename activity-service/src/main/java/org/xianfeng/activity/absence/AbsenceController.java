package org.xianfeng.activity.absence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.activity.agenda.MeetingView;
import org.xianfeng.activity.agenda.ShowMeetings;
import org.xianfeng.activity.meeting.Absence;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.version.ExpectedVersion;

/** Grants leave and exemptions, for officers of the branch or above it. */
@RestController
@RequestMapping("/api/activity/meetings/{id}")
class AbsenceController {
    private final GrantAbsence grant;
    private final Meetings meetings;
    private final ShowMeetings show;
    private final Access access;

    AbsenceController(GrantAbsence grant, Meetings meetings, ShowMeetings show, Access access) {
        this.grant = grant;
        this.meetings = meetings;
        this.show = show;
        this.access = access;
    }

    /** Who need not come, and why. */
    record AbsenceRequest(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,63}")
            String memberId,

            @NotBlank @Size(max = Absence.LONGEST_REASON) String reason) {
        private GrantAbsence.Grant as(AttendanceStatus status, Caller caller) {
            return new GrantAbsence.Grant(new MemberId(memberId), status, reason.strip(), caller.account());
        }
    }

    @PostMapping("/leaves")
    MeetingView leave(
            Caller caller,
            @PathVariable String id,
            ExpectedVersion expected,
            @Valid @RequestBody AbsenceRequest request) {
        return grant(caller, id, expected, request.as(AttendanceStatus.LEAVE, caller));
    }

    @PostMapping("/exemptions")
    MeetingView exempt(
            Caller caller,
            @PathVariable String id,
            ExpectedVersion expected,
            @Valid @RequestBody AbsenceRequest request) {
        return grant(caller, id, expected, request.as(AttendanceStatus.EXEMPT, caller));
    }

    private MeetingView grant(Caller caller, String id, ExpectedVersion expected, GrantAbsence.Grant granted) {
        Meeting meeting = meetings.find(id).orElseThrow(Problem::notFound);
        access.require(caller, meeting.branch(), Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER);
        return switch (grant.of(meeting.id(), expected, granted)) {
            case AbsenceOutcome.Granted done -> show.whole(done.meeting());
            case AbsenceOutcome.Refused refused -> throw problem(refused.reason());
        };
    }

    private static Problem problem(AbsenceOutcome.Reason reason) {
        return switch (reason) {
            case MEETING_UNKNOWN -> Problem.notFound();
            case NOT_EXPECTED -> new Problem(422, "absence-not-expected");
            case CHECKED_IN -> new Problem(409, "absence-checked-in");
            case CLOSED -> new Problem(409, "absence-closed");
        };
    }
}
