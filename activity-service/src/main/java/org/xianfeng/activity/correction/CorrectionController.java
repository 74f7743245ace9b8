package org.xianfeng.activity.correction;

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

/** Puts attendance right after closing, for officers of the branch or above it. */
@RestController
@RequestMapping("/api/activity/meetings/{id}/corrections")
class CorrectionController {
    private final CorrectAttendance correct;
    private final Meetings meetings;
    private final ShowMeetings show;
    private final Access access;

    CorrectionController(CorrectAttendance correct, Meetings meetings, ShowMeetings show, Access access) {
        this.correct = correct;
        this.meetings = meetings;
        this.show = show;
        this.access = access;
    }

    /** What holds for a member, and why it did not stand so before. */
    record CorrectionRequest(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,63}")
            String memberId,

            @NotNull AttendanceStatus status,
            @NotBlank @Size(max = Absence.LONGEST_REASON) String reason) {}

    @PostMapping
    MeetingView correct(
            Caller caller,
            @PathVariable String id,
            ExpectedVersion expected,
            @Valid @RequestBody CorrectionRequest request) {
        Meeting meeting = meetings.find(id).orElseThrow(Problem::notFound);
        access.require(caller, meeting.branch(), Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER);
        CorrectAttendance.Wish wish = new CorrectAttendance.Wish(
                new MemberId(request.memberId()),
                request.status(),
                request.reason().strip(),
                caller.account(),
                caller.member().orElse(null));
        return switch (correct.of(meeting.id(), expected, wish)) {
            case CorrectionOutcome.Corrected done -> show.whole(done.meeting());
            case CorrectionOutcome.Refused refused -> throw problem(refused.reason());
        };
    }

    private static Problem problem(CorrectionOutcome.Reason reason) {
        return switch (reason) {
            case MEETING_UNKNOWN -> Problem.notFound();
            case NOT_CLOSED -> new Problem(409, "correction-not-closed");
            case TOO_MANY -> new Problem(409, "correction-too-many");
            case NOT_EXPECTED -> new Problem(422, "correction-not-expected");
            case NOTHING_CHANGES -> new Problem(422, "correction-nothing-changes");
            case OWN_ATTENDANCE -> new Problem(422, "correction-own-attendance");
        };
    }
}
