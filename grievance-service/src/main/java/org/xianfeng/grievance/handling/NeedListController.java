package org.xianfeng.grievance.handling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.register.ReadRegister;
import org.xianfeng.grievance.register.RegisterName;
import org.xianfeng.grievance.register.RegisterPlace;
import org.xianfeng.grievance.step.NeedState;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;

/** The register of needs of an organisation, and of a branch. */
@RestController
@Tag(name = "handling")
class NeedListController {
    private static final int USUAL = 50;

    private final ReadRegister registers;
    private final Access access;
    private final Clock clock;

    NeedListController(ReadRegister registers, Access access, Clock clock) {
        this.registers = registers;
        this.access = access;
        this.clock = clock;
    }

    /** Which needs, and which part of them. */
    record Wanted(
            @Nullable String state,
            @Nullable Boolean overdue,
            @Nullable @Min(1) @Max(Page.MOST) Integer limit,
            @Nullable String cursor) {}

    @GetMapping("/api/grievance/organisations/{id}/needs")
    @Operation(
            summary = "Needs that an organisation received, the newest first",
            description = "An answer may hold fewer needs than asked for and still name a next part.")
    Page<NeedSummary> received(@PathVariable OrganisationId id, @Valid @ParameterObject Wanted wanted, Caller caller) {
        access.require(caller, id, NeedAccess.READERS);
        return part(RegisterName.receivedBy(id), filter(wanted), wanted);
    }

    @GetMapping("/api/grievance/branches/{id}/needs")
    @Operation(summary = "Needs that were given to a branch and are still its own, the newest first")
    Page<NeedSummary> given(@PathVariable OrganisationId id, @Valid @ParameterObject Wanted wanted, Caller caller) {
        access.require(caller, id, NeedAccess.READERS);
        Predicate<Need> itsOwn = need ->
                need.dispatch().filter(dispatch -> dispatch.branch().equals(id)).isPresent();
        return part(RegisterName.givenTo(id), itsOwn.and(filter(wanted)), wanted);
    }

    private Page<NeedSummary> part(RegisterName name, Predicate<Need> filter, Wanted wanted) {
        Optional<RegisterPlace> place = Optional.ofNullable(wanted.cursor())
                .map(text -> RegisterPlace.read(text).orElseThrow(() -> new Problem(400, "cursor-unreadable")));
        int limit = wanted.limit() == null ? USUAL : wanted.limit();
        Page<Need> needs = registers.before(place, name, filter, limit);
        Instant now = clock.instant();
        return new Page<>(
                needs.items().stream().map(need -> NeedSummary.of(need, now)).toList(), needs.next());
    }

    private Predicate<Need> filter(Wanted wanted) {
        Optional<NeedState> state = Optional.ofNullable(wanted.state())
                .map(name -> NeedState.named(name).orElseThrow(() -> new Problem(400, "need-state-unknown")));
        boolean overdue = Boolean.TRUE.equals(wanted.overdue());
        Instant now = clock.instant();
        return need -> (state.isEmpty() || state.get() == need.state())
                && (!overdue || !need.overdue(now).isEmpty());
    }
}
