package org.xianfeng.activity.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.activity.agenda.MeetingView;
import org.xianfeng.activity.agenda.ShowMeetings;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.activity.meeting.Papers;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.version.ExpectedVersion;

/** Files minutes, for officers of the branch or above it. */
@RestController
@RequestMapping("/api/activity/meetings/{id}/minutes")
class MinutesController {
    private final FileMinutes file;
    private final Meetings meetings;
    private final ShowMeetings show;
    private final Access access;

    MinutesController(FileMinutes file, Meetings meetings, ShowMeetings show, Access access) {
        this.file = file;
        this.meetings = meetings;
        this.show = show;
        this.access = access;
    }

    /** The minutes in words. */
    record MinutesRequest(
            @NotBlank @Size(max = Papers.LONGEST_MINUTES) String text) {}

    @PutMapping
    MeetingView file(
            Caller caller,
            @PathVariable String id,
            ExpectedVersion expected,
            @Valid @RequestBody MinutesRequest request) {
        Meeting meeting = meetings.find(id).orElseThrow(Problem::notFound);
        access.require(caller, meeting.branch(), Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER);
        return switch (file.of(meeting.id(), expected, request.text(), caller.account())) {
            case MinutesOutcome.Filed filed -> show.whole(filed.meeting());
            case MinutesOutcome.Refused refused -> throw problem(refused.reason());
        };
    }

    private static Problem problem(MinutesOutcome.Reason reason) {
        return switch (reason) {
            case MEETING_UNKNOWN -> Problem.notFound();
            case NOT_STARTED -> new Problem(409, "meeting-not-started");
            case FINAL -> new Problem(409, "minutes-final");
        };
    }
}
