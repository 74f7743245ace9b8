package org.xianfeng.activity.closing;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.activity.agenda.MeetingView;
import org.xianfeng.activity.agenda.ShowMeetings;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.counting.CountedBy;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.version.ExpectedVersion;

/** Closes meetings, for officers of the branch or above it. */
@RestController
@RequestMapping("/api/activity/meetings/{id}/close")
class ClosingController {
    private final CloseMeeting close;
    private final Meetings meetings;
    private final ShowMeetings show;
    private final Access access;
    private final CountedBy kinds;

    ClosingController(CloseMeeting close, Meetings meetings, ShowMeetings show, Access access, MeterRegistry metrics) {
        this.close = close;
        this.meetings = meetings;
        this.show = show;
        this.access = access;
        this.kinds = new CountedBy(metrics, "xianfeng.meetings.closed", "kind", List.of(MeetingKind.values()));
    }

    @PostMapping
    MeetingView close(Caller caller, @PathVariable String id, ExpectedVersion expected) {
        Meeting meeting = meetings.find(id).orElseThrow(Problem::notFound);
        access.require(caller, meeting.branch(), Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER);
        return switch (close.of(meeting.id(), expected, caller.account())) {
            case CloseOutcome.Closed closed -> {
                count(closed);
                yield show.whole(closed.meeting());
            }
            case CloseOutcome.Refused refused -> throw problem(refused.reason());
        };
    }

    private void count(CloseOutcome.Closed closed) {
        if (closed.now()) {
            kinds.count(closed.meeting().plan().kind());
        }
    }

    private static Problem problem(CloseOutcome.Reason reason) {
        return switch (reason) {
            case MEETING_UNKNOWN -> Problem.notFound();
            case NOT_STARTED -> new Problem(409, "meeting-not-started");
        };
    }
}
