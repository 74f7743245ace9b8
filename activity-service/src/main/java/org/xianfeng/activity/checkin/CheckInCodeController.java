package org.xianfeng.activity.checkin;

import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.MeetingInSession;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.problem.Problem;

/** Gives officers the code to show in the room. */
@RestController
@RequestMapping("/api/activity/meetings/{id}/check-in-code")
class CheckInCodeController {
    private final CheckInCodes codes;
    private final Meetings meetings;
    private final Access access;
    private final Clock clock;

    CheckInCodeController(CheckInCodes codes, Meetings meetings, Access access, Clock clock) {
        this.codes = codes;
        this.meetings = meetings;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    CheckInCode code(Caller caller, @PathVariable String id) {
        Meeting meeting = meetings.find(id).orElseThrow(Problem::notFound);
        access.require(caller, meeting.branch(), Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER);
        if (!(meeting instanceof MeetingInSession)) {
            throw new Problem(409, "meeting-not-in-session");
        }
        return codes.at(meeting.id(), clock.instant());
    }
}
