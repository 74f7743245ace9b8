package org.xianfeng.activity.agenda;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;

/** Shows meetings: in full to officers and inspectors of the branch, to members those at which they are expected. */
@RestController
@RequestMapping("/api/activity")
class AgendaController {
    private static final Role[] READERS = {Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER, Role.INSPECTOR};

    private final ShowMeetings show;
    private final Meetings meetings;
    private final Access access;

    AgendaController(ShowMeetings show, Meetings meetings, Access access) {
        this.show = show;
        this.meetings = meetings;
        this.access = access;
    }

    @GetMapping("/meetings/{id}")
    MeetingView meeting(Caller caller, @PathVariable String id) {
        Meeting meeting = meetings.find(id).orElseThrow(Problem::notFound);
        if (access.allows(caller, meeting.branch(), READERS)) {
            return show.whole(meeting);
        }
        return caller.member()
                .filter(meeting.plan()::expects)
                .map(member -> show.ownOf(member, meeting))
                .orElseGet(() -> {
                    access.require(caller, meeting.branch(), READERS);
                    return show.whole(meeting);
                });
    }

    @GetMapping("/branches/{id}/meetings")
    Page<MeetingSummary> ofBranch(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(required = false) @Size(max = 100) @Nullable String cursor) {
        OrganisationId branch = branch(id);
        access.require(caller, branch, READERS);
        return show.ofBranch(branch, line(cursor), limit);
    }

    @GetMapping("/my/meetings")
    Page<OwnMeeting> own(
            Caller caller,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(required = false) @Size(max = 100) @Nullable String cursor) {
        MemberId member = caller.member().orElse(null);
        return member == null ? new Page<>(List.of(), null) : show.ofMember(member, line(cursor), limit);
    }

    private static OrganisationId branch(String id) {
        try {
            return new OrganisationId(id);
        } catch (IllegalArgumentException _) {
            throw Problem.notFound();
        }
    }

    private static MeetingLists.@Nullable Line line(@Nullable String cursor) {
        try {
            return cursor == null ? null : ShowMeetings.line(cursor);
        } catch (IllegalArgumentException _) {
            throw new Problem(400, "cursor-invalid");
        }
    }
}
