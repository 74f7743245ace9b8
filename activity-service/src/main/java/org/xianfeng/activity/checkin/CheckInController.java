package org.xianfeng.activity.checkin;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.activity.meeting.Absence;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.activity.meeting.Presence;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.counting.CountedBy;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.problem.Problem;

/** Checks members in who enter the code, or for whom an officer bears witness. */
@RestController
@RequestMapping("/api/activity/meetings/{id}")
class CheckInController {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9-]{0,63}";

    private final RecordCheckIn record;
    private final Meetings meetings;
    private final Access access;
    private final CountedBy byCode;
    private final CountedBy byWitness;

    CheckInController(RecordCheckIn record, Meetings meetings, Access access, MeterRegistry metrics) {
        this.record = record;
        this.meetings = meetings;
        this.access = access;
        this.byCode = counted(metrics, "code");
        this.byWitness = counted(metrics, "witness");
    }

    /** The code as the member read it in the room. */
    record CodeRequest(@NotBlank @Size(max = 40) String code) {}

    /** A member who is there; since {@code arrivedAt}, or since now. */
    record WitnessRequest(
            @NotNull @Pattern(regexp = ID) String memberId,
            @NotBlank @Size(max = Absence.LONGEST_REASON) String reason,
            @Nullable Instant arrivedAt) {}

    /** The check-in that stands; {@code repeated} when it was there before. */
    record CheckInView(String memberId, AttendanceStatus status, String method, Instant at, boolean repeated) {
        static CheckInView of(Presence presence, boolean repeated) {
            return new CheckInView(
                    presence.member().value(),
                    presence.status(),
                    presence.method().toString(),
                    presence.at(),
                    repeated);
        }
    }

    @PostMapping("/check-ins")
    CheckInView checkIn(Caller caller, @PathVariable String id, @Valid @RequestBody CodeRequest request) {
        Meeting meeting = meetings.find(id).orElseThrow(Problem::notFound);
        MemberId member = caller.member().filter(meeting.plan()::expects).orElse(null);
        if (member == null) {
            byCode.count("not-expected");
            throw access.sees(caller, meeting.branch())
                    ? new Problem(403, "check-in-not-expected")
                    : Problem.notFound();
        }
        return answer(byCode, record.byCode(meeting, member, request.code()));
    }

    @PostMapping("/witnessed-check-ins")
    CheckInView witnessed(Caller caller, @PathVariable String id, @Valid @RequestBody WitnessRequest request) {
        Meeting meeting = meetings.find(id).orElseThrow(Problem::notFound);
        access.require(caller, meeting.branch(), Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER);
        Instant arrivedAt = request.arrivedAt();
        Testimony testimony = new Testimony(
                new MemberId(request.memberId()),
                caller.member().orElse(null),
                caller.account(),
                request.reason().strip(),
                arrivedAt == null ? null : arrivedAt.truncatedTo(ChronoUnit.MILLIS));
        return answer(byWitness, record.byWitness(meeting, testimony));
    }

    private CheckInView answer(CountedBy outcomes, CheckInOutcome outcome) {
        return switch (outcome) {
            case CheckInOutcome.CheckedIn done -> {
                outcomes.count(done.presence().status());
                yield CheckInView.of(done.presence(), false);
            }
            case CheckInOutcome.AlreadyCheckedIn before -> {
                outcomes.count("repeated");
                yield CheckInView.of(before.presence(), true);
            }
            case CheckInOutcome.Refused refused -> {
                String reason = slug(refused.reason());
                outcomes.count(reason);
                throw problem(refused.reason(), reason);
            }
        };
    }

    private static CountedBy counted(MeterRegistry metrics, String method) {
        List<Object> outcomes = new ArrayList<>(List.of(AttendanceStatus.PRESENT, AttendanceStatus.LATE, "repeated"));
        Stream.of(CheckInOutcome.Reason.values()).map(CheckInController::slug).forEach(outcomes::add);
        return new CountedBy(metrics, "xianfeng.check.ins", Tags.of("method", method), "outcome", outcomes);
    }

    private static Problem problem(CheckInOutcome.Reason reason, String slug) {
        return switch (reason) {
            case NOT_STARTED -> new Problem(409, "meeting-not-started");
            case CLOSED -> new Problem(409, "meeting-closed");
            case OVER -> new Problem(409, "check-in-" + slug);
            case NOT_EXPECTED, CODE_EXPIRED, CODE_FOREIGN, OWN_WITNESS, ARRIVAL_OUTSIDE_MEETING ->
                new Problem(422, "check-in-" + slug);
        };
    }

    private static String slug(CheckInOutcome.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
