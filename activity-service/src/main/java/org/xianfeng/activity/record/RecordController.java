package org.xianfeng.activity.record;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.activity.agenda.MeetingView;
import org.xianfeng.activity.agenda.ShowMeetings;
import org.xianfeng.activity.meeting.Absence;
import org.xianfeng.activity.meeting.MeetingPlan;
import org.xianfeng.activity.meeting.Papers;
import org.xianfeng.contracts.activity.Attendance;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.problem.Problem;

/** Enters meetings of the past, for officers of the branch or above it. */
@RestController
@RequestMapping("/api/activity/meetings/recorded")
class RecordController {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9-]{0,63}";

    private final RecordMeeting record;
    private final ShowMeetings show;
    private final Access access;

    RecordController(RecordMeeting record, ShowMeetings show, Access access) {
        this.record = record;
        this.show = show;
        this.access = access;
    }

    /** How one member took part, by the paper. */
    record AttendanceRequest(
            @NotNull @Pattern(regexp = ID) String memberId,
            @NotNull AttendanceStatus status) {}

    /** A meeting as it stands on paper, and why it is entered so late. */
    record RecordRequest(
            @NotNull @Pattern(regexp = ID) String branchId,
            @NotNull MeetingKind kind,
            @NotBlank @Size(max = MeetingPlan.LONGEST_TEXT) String title,
            @NotNull Instant startedAt,
            @NotNull Instant closedAt,
            @Size(max = MeetingPlan.LONGEST_TEXT) @Nullable String place,
            @Pattern(regexp = ID) @Nullable String lecturerId,
            @NotEmpty @Size(max = MeetingPlan.MOST_EXPECTED) List<@NotNull @Valid AttendanceRequest> attendances,
            @Size(max = Papers.LONGEST_MINUTES) @Nullable String minutes,
            @NotBlank @Size(max = Absence.LONGEST_REASON) String recordedLateReason) {
        private PastMeeting past() {
            String lecturer = lecturerId;
            return new PastMeeting(
                    new OrganisationId(branchId),
                    kind,
                    title.strip(),
                    startedAt.truncatedTo(ChronoUnit.MILLIS),
                    closedAt.truncatedTo(ChronoUnit.MILLIS),
                    blankToNull(place),
                    lecturer == null ? null : new MemberId(lecturer),
                    attendances.stream()
                            .map(one -> new Attendance(one.memberId(), one.status()))
                            .toList(),
                    blankToNull(minutes),
                    recordedLateReason.strip());
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MeetingView record(Caller caller, @Valid @RequestBody RecordRequest request) {
        PastMeeting past = request.past();
        access.require(caller, past.branch(), Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER);
        return switch (record.of(past, caller.account())) {
            case RecordOutcome.OnRecord done -> show.whole(done.meeting());
            case RecordOutcome.Contradicted _ -> throw new Problem(409, "record-contradicted");
            case RecordOutcome.Refused(RecordRule rule, String what) ->
                throw new Problem(
                        422, "record-" + rule.name().toLowerCase(Locale.ROOT).replace('_', '-'), what);
        };
    }
}
