package org.xianfeng.membership.reorganisation;

import static org.xianfeng.starter.access.Role.COMMITTEE_OFFICER;
import static org.xianfeng.starter.access.Role.SYSTEM_ADMINISTRATOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.membership.organisation.HeadCounts;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.organisation.OrganisationView;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.version.ExpectedVersion;

/** Changes of the tree over HTTP. Who leads an organisation changes what is below it, never the organisation itself. */
@RestController
@RequestMapping("/api/membership/organisations")
class OrganisationController {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9-]{0,63}";

    private final Organisations organisations;
    private final CreateOrganisation create;
    private final ChangeOrganisation change;
    private final HeadCounts counts;
    private final Access access;

    OrganisationController(
            Organisations organisations,
            CreateOrganisation create,
            ChangeOrganisation change,
            HeadCounts counts,
            Access access) {
        this.organisations = organisations;
        this.create = create;
        this.change = change;
        this.counts = counts;
        this.access = access;
    }

    /** What an organisation shall be. */
    record NewOrganisation(
            @Nullable @Pattern(regexp = ID) String id,
            @NotBlank @Size(max = 120) String name,
            @NotNull OrganisationKind kind,
            @Nullable @Pattern(regexp = ID) String parentId) {}

    /** What shall be different; what is missing stays as it is. */
    record Changes(
            @Nullable @Size(min = 1, max = 120) String name,
            @Nullable @Pattern(regexp = ID) String parentId,
            @Nullable OrganisationKind kind,
            @Nullable OrganisationStatus status) {
        OrganisationChange change() {
            return new OrganisationChange(
                    Optional.ofNullable(name),
                    Optional.ofNullable(kind),
                    Optional.ofNullable(parentId).map(OrganisationId::new),
                    Optional.ofNullable(status));
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OrganisationView create(Caller caller, @Valid @RequestBody NewOrganisation wanted) {
        Optional<OrganisationId> parent = Optional.ofNullable(wanted.parentId()).map(OrganisationId::new);
        requireAbove(caller, parent);
        return told(create.of(
                Optional.ofNullable(wanted.id()).map(OrganisationId::new), wanted.name(), wanted.kind(), parent));
    }

    @PatchMapping("/{id}")
    OrganisationView change(
            Caller caller,
            @PathVariable OrganisationId id,
            ExpectedVersion expected,
            @Valid @RequestBody Changes changes) {
        access.require(caller, id, COMMITTEE_OFFICER, SYSTEM_ADMINISTRATOR);
        Organisation now = organisations.find(id).orElseThrow(Problem::notFound);
        if (now.parent().isPresent() && !access.sees(caller, now.parent().get())) {
            throw Problem.forbidden();
        }
        requireAbove(caller, now.parent());
        OrganisationChange wanted = changes.change();
        wanted.parent().ifPresent(parent -> requireAbove(caller, Optional.of(parent)));
        expected.check(now.version());
        return told(change.of(now, wanted));
    }

    private void requireAbove(Caller caller, Optional<OrganisationId> above) {
        if (above.isPresent()) {
            access.require(caller, above.get(), COMMITTEE_OFFICER, SYSTEM_ADMINISTRATOR);
        } else {
            access.requireEverywhere(caller, SYSTEM_ADMINISTRATOR);
        }
    }

    private OrganisationView told(OrganisationOutcome outcome) {
        return switch (outcome) {
            case OrganisationOutcome.Done(Organisation organisation) ->
                OrganisationView.of(organisation, counts.of(organisation));
            case OrganisationOutcome.Refused(OrganisationRefusal reason) ->
                throw new Problem(status(reason), reason.slug());
        };
    }

    private static int status(OrganisationRefusal reason) {
        return switch (reason) {
            case NAME_INVALID, PARENT_UNKNOWN, KIND_NOT_ALLOWED_THERE, WOULD_BE_BELOW_ITSELF, TREE_TOO_DEEP -> 422;
            case PARENT_DISSOLVED,
                    KIND_STILL_USED,
                    ORGANISATION_FULL,
                    ORGANISATION_NOT_EMPTY,
                    ORGANISATION_DISSOLVED,
                    TREE_IS_CHANGING,
                    ORGANISATION_ID_TAKEN -> 409;
        };
    }
}
