package org.xianfeng.activity.planning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.activity.agenda.MeetingView;
import org.xianfeng.activity.agenda.ShowMeetings;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.MeetingPlan;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.version.ExpectedVersion;

/** Plans and starts meetings, for officers of the branch or above it. */
@RestController
@RequestMapping("/api/activity/meetings")
class PlanningController {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9-]{0,63}";

    private final PlanMeeting plan;
    private final StartMeeting start;
    private final Meetings meetings;
    private final ShowMeetings show;
    private final Access access;

    PlanningController(PlanMeeting plan, StartMeeting start, Meetings meetings, ShowMeetings show, Access access) {
        this.plan = plan;
        this.start = start;
        this.meetings = meetings;
        this.show = show;
        this.access = access;
    }

    /** A meeting to be planned; without {@code expectedMemberIds} for the whole branch. */
    record PlanRequest(
            @NotNull @Pattern(regexp = ID) String branchId,
            @NotNull MeetingKind kind,
            @NotBlank @Size(max = MeetingPlan.LONGEST_TEXT) String title,
            @NotNull Instant plannedStart,
            @NotNull Instant plannedEnd,

            @Size(min = 1, max = MeetingPlan.LONGEST_TEXT) @Nullable
            String place,

            @Size(max = MeetingPlan.MOST_EXPECTED) @Nullable
            List<@NotNull @Pattern(regexp = ID) String> expectedMemberIds,

            @Pattern(regexp = ID) @Nullable String lecturerId) {
        private MeetingProposal proposal() {
            List<String> named = expectedMemberIds;
            String lecturer = lecturerId;
            return new MeetingProposal(
                    new OrganisationId(branchId),
                    kind,
                    title.strip(),
                    plannedStart.truncatedTo(ChronoUnit.MILLIS),
                    plannedEnd.truncatedTo(ChronoUnit.MILLIS),
                    place == null || place.isBlank() ? null : place.strip(),
                    lecturer == null ? null : new MemberId(lecturer),
                    named == null ? null : named.stream().map(MemberId::new).toList());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MeetingView plan(Caller caller, @Valid @RequestBody PlanRequest request) {
        MeetingProposal proposal = request.proposal();
        access.require(caller, proposal.branch(), Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER);
        return switch (plan.of(proposal)) {
            case PlanOutcome.Planned planned -> show.whole(planned.meeting());
            case PlanOutcome.Refused refused -> throw new Problem(422, slug("plan", refused.rule()), refused.what());
        };
    }

    @PostMapping("/{id}/start")
    MeetingView start(Caller caller, @PathVariable String id, ExpectedVersion expected) {
        Meeting meeting = meetings.find(id).orElseThrow(Problem::notFound);
        access.require(caller, meeting.branch(), Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER);
        return switch (start.of(meeting.id(), expected)) {
            case StartOutcome.Started started -> show.whole(started.meeting());
            case StartOutcome.Refused refused -> throw problem(refused.reason());
        };
    }

    private static Problem problem(StartOutcome.Reason reason) {
        return switch (reason) {
            case MEETING_UNKNOWN -> Problem.notFound();
            case STARTED_ALREADY, TOO_EARLY, TOO_LATE, NOBODY_EXPECTED -> new Problem(409, slug("start", reason));
        };
    }

    private static String slug(String prefix, Enum<?> reason) {
        return prefix + "-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
