package org.xianfeng.grievance.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterOrganisation;

/** Which organisations take needs: public to read, decided by those who look after the organisation. */
@RestController
@Tag(name = "intake")
class IntakeController {
    private static final int MOST = 1000;

    private final Intakes intakes;
    private final Roster roster;
    private final Access access;
    private final Clock clock;

    IntakeController(Intakes intakes, Roster roster, Access access, Clock clock) {
        this.intakes = intakes;
        this.roster = roster;
        this.access = access;
        this.clock = clock;
    }

    /** An organisation that takes needs. */
    record Intake(String organisationId, String name) {}

    record Decision(@NotNull Boolean open) {}

    @GetMapping("/api/grievance/intakes")
    @Operation(
            summary = "Organisations that take needs, at most 1,000; public",
            description = "If there are more, the header Link names the next part.")
    ResponseEntity<List<Intake>> open(
            @RequestParam(required = false) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,63}") @Nullable
                    String cursor) {
        List<OrganisationId> ids = intakes.open(Optional.ofNullable(cursor).map(OrganisationId::new), MOST);
        List<Intake> open = ids.stream()
                .flatMap(id -> roster.organisation(id).stream())
                .filter(organisation -> organisation.status() == OrganisationStatus.ACTIVE)
                .map(IntakeController::intake)
                .toList();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (ids.size() == MOST) {
            answer.header(HttpHeaders.LINK, "</api/grievance/intakes?cursor=" + ids.getLast() + ">; rel=\"next\"");
        }
        return answer.body(open);
    }

    @PutMapping("/api/grievance/organisations/{id}/intake")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Decides whether an organisation takes needs")
    void decide(@PathVariable OrganisationId id, @Valid @RequestBody Decision decision, Caller caller) {
        access.require(caller, id, Role.COMMITTEE_OFFICER, Role.SYSTEM_ADMINISTRATOR);
        intakes.set(id, decision.open(), caller.account(), clock.instant());
    }

    private static Intake intake(RosterOrganisation organisation) {
        return new Intake(organisation.id().value(), organisation.name());
    }
}
