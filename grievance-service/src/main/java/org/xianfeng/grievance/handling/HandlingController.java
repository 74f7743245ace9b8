package org.xianfeng.grievance.handling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.contracts.grievance.NeedCategory;
import org.xianfeng.contracts.grievance.NeedPriority;
import org.xianfeng.contracts.grievance.Share;
import org.xianfeng.grievance.contact.Contacts;
import org.xianfeng.grievance.need.Dispatch;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.need.NeedId;
import org.xianfeng.grievance.need.NeedOutcome;
import org.xianfeng.grievance.need.Needs;
import org.xianfeng.grievance.need.Resolution;
import org.xianfeng.grievance.need.WorkNote;
import org.xianfeng.grievance.step.Actor;
import org.xianfeng.grievance.step.Refusal;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.version.ExpectedVersion;

/** What handlers do with a need. */
@RestController
@RequestMapping("/api/grievance/needs/{id}")
@Tag(name = "handling")
class HandlingController {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9-]{0,63}";

    private final Needs needs;
    private final Contacts contacts;
    private final HandlingSteps steps;
    private final NeedAccess access;
    private final Clock clock;

    HandlingController(Needs needs, Contacts contacts, HandlingSteps steps, NeedAccess access, Clock clock) {
        this.needs = needs;
        this.contacts = contacts;
        this.steps = steps;
        this.access = access;
        this.clock = clock;
    }

    record Acceptance(
            @NotNull NeedPriority priority,

            @Schema(description = "What it is really about, if the asker chose another category.") @Nullable
            NeedCategory category) {}

    record DispatchOrder(
            @NotNull @Pattern(regexp = ID) String branchId,
            @NotNull @Size(max = Dispatch.MOST_MEMBERS) List<@NotNull @Pattern(regexp = ID) String> memberIds) {}

    record WorkDone(
            @NotBlank @Size(max = WorkNote.LONGEST) String text,

            @Schema(description = "True keeps the note from the asker; other notes answer the asker.") @Nullable
            Boolean internal) {}

    record Helper(
            @NotNull @Pattern(regexp = ID) String memberId,
            @Min(1) @Max(100) int parts) {}

    record ResolutionReport(
            @NotBlank @Size(max = Resolution.LONGEST_SUMMARY)
            String summary,

            @NotNull @Size(max = Resolution.MOST_HELPERS) List<@NotNull @Valid Helper> helpers) {}

    /** How the asker can be reached. */
    record Contact(String contact) {}

    @GetMapping
    @Operation(summary = "A need with its whole history")
    NeedForHandler read(@PathVariable NeedId id, Caller caller) {
        Need need = find(id);
        allow(access.reading(caller, need));
        return view(need, caller);
    }

    @GetMapping("/contact")
    @Operation(summary = "How the asker can be reached; each showing is kept with account and time")
    Contact contact(@PathVariable NeedId id, Caller caller) {
        allow(access.contact(caller, find(id)));
        return contacts.show(id, caller.account(), clock.instant())
                .map(Contact::new)
                .orElseThrow(() -> new Problem(404, "contact-not-given"));
    }

    @PostMapping("/acceptance")
    @Operation(summary = "Takes a need on, with its priority")
    NeedForHandler accept(
            @PathVariable NeedId id,
            ExpectedVersion expected,
            @Valid @RequestBody Acceptance acceptance,
            Caller caller) {
        Need need = find(id);
        allow(access.directing(caller, need));
        expected.check(need.version());
        NeedCategory category = acceptance.category() == null ? need.triage().category() : acceptance.category();
        return answer(caller, steps.accept().of(need, acceptance.priority(), category, by(caller)));
    }

    @PostMapping("/dispatch")
    @Operation(summary = "Sends a need to a branch and members of it")
    NeedForHandler dispatch(
            @PathVariable NeedId id, ExpectedVersion expected, @Valid @RequestBody DispatchOrder order, Caller caller) {
        Need need = find(id);
        allow(access.directing(caller, need));
        expected.check(need.version());
        OrganisationId branch = new OrganisationId(order.branchId());
        if (!access.sees(caller, branch)) {
            throw refused(Refusal.BRANCH_UNKNOWN);
        }
        List<MemberId> members = order.memberIds().stream().map(MemberId::new).toList();
        return answer(caller, steps.dispatch().of(need, branch, members, by(caller)));
    }

    @PostMapping("/work")
    @Operation(summary = "Notes work that was done; also by members named for the need")
    NeedForHandler work(
            @PathVariable NeedId id, ExpectedVersion expected, @Valid @RequestBody WorkDone done, Caller caller) {
        Need need = find(id);
        allow(access.working(caller, need));
        expected.check(need.version());
        return answer(caller, steps.work().of(need, done.text(), Boolean.TRUE.equals(done.internal()), by(caller)));
    }

    @PostMapping("/resolution")
    @Operation(summary = "Reports a need as resolved, with the helpers and their parts of the work")
    NeedForHandler resolve(
            @PathVariable NeedId id,
            ExpectedVersion expected,
            @Valid @RequestBody ResolutionReport report,
            Caller caller) {
        Need need = find(id);
        allow(access.resolving(caller, need));
        expected.check(need.version());
        List<Share> helpers = report.helpers().stream()
                .map(helper -> new Share(helper.memberId(), helper.parts()))
                .toList();
        return answer(caller, steps.resolve().of(need, helpers, report.summary(), by(caller)));
    }

    private Need find(NeedId id) {
        return needs.find(id).orElseThrow(Problem::notFound);
    }

    private NeedForHandler answer(Caller caller, NeedOutcome outcome) {
        return view(outcome.orThrow(HandlingController::refused), caller);
    }

    private NeedForHandler view(Need need, Caller caller) {
        return NeedForHandler.of(need, clock.instant(), step -> access.may(caller, need, step));
    }

    private static void allow(NeedAccess.Verdict verdict) {
        switch (verdict) {
            case ALLOWED -> {}
            case FORBIDDEN -> throw Problem.forbidden();
            case UNSEEN -> throw Problem.notFound();
        }
    }

    private static Actor by(Caller caller) {
        return Actor.handler(caller.account());
    }

    private static Problem refused(Refusal reason) {
        return new Problem(reason.status(), reason.slug());
    }
}
