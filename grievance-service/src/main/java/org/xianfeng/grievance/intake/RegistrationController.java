package org.xianfeng.grievance.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.contracts.grievance.NeedCategory;
import org.xianfeng.contracts.grievance.NeedChannel;
import org.xianfeng.grievance.contact.Contacts;
import org.xianfeng.grievance.need.Asked;
import org.xianfeng.grievance.step.Actor;
import org.xianfeng.grievance.tracking.ClientAddress;
import org.xianfeng.grievance.tracking.LimitRegistrations;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.problem.Problem;

/** Needs coming in: from anybody on the web, or from a handler who was told of one. */
@RestController
@Tag(name = "intake")
class RegistrationController {
    private final RegisterNeed register;
    private final LimitRegistrations limit;
    private final ClientAddress addresses;
    private final Access access;

    RegistrationController(RegisterNeed register, LimitRegistrations limit, ClientAddress addresses, Access access) {
        this.register = register;
        this.limit = limit;
        this.addresses = addresses;
        this.access = access;
    }

    /** A need as its asker writes it. */
    record NewNeed(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,63}")
            String organisationId,

            @NotNull NeedCategory category,
            @NotBlank @Size(max = Asked.LONGEST_DESCRIPTION) String description,

            @Schema(description = "How the asker can be reached; only the need's handlers are shown it.")
            @Size(max = Contacts.LONGEST)
            @Nullable
            String contact) {}

    /** A need as a handler was told of it. */
    record ToldNeed(
            @NotNull NeedChannel channel,
            @NotNull NeedCategory category,
            @NotBlank @Size(max = Asked.LONGEST_DESCRIPTION) String description,
            @Size(max = Contacts.LONGEST) @Nullable String contact) {}

    /** What the asker keeps; the secret is shown this once. */
    record Receipt(String trackingNumber, String secret) {}

    /** What a handler gets: the need, and what to give to the asker. */
    record ToldReceipt(String id, String trackingNumber, String secret) {}

    @PostMapping("/api/grievance/needs")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Registers a need without an account; the secret is shown this once")
    Receipt register(@Valid @RequestBody NewNeed need, HttpServletRequest request, HttpServletResponse response) {
        limit.exceededBy(addressOf(request)).ifPresent(wait -> {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
            throw new Problem(429, "too-many-registrations", wait.toMinutes() + 1);
        });
        RegisterNeed.Answer.Registered registered = registered(
                new RegisterNeed.Request(
                        new OrganisationId(need.organisationId()),
                        need.category(),
                        NeedChannel.ONLINE,
                        need.description(),
                        contact(need.contact())),
                Actor.asker());
        return new Receipt(
                registered.trackingNumber().toString(), registered.secret().show());
    }

    @PostMapping("/api/grievance/organisations/{id}/needs")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Registers a need that was told on a visit, by letter or by telephone")
    ToldReceipt registerFor(@PathVariable OrganisationId id, @Valid @RequestBody ToldNeed need, Caller caller) {
        access.require(caller, id, Role.CITIZEN_HANDLER, Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER);
        RegisterNeed.Answer.Registered registered = registered(
                new RegisterNeed.Request(
                        id, need.category(), need.channel(), need.description(), contact(need.contact())),
                Actor.handler(caller.account()));
        return new ToldReceipt(
                registered.need().value(),
                registered.trackingNumber().toString(),
                registered.secret().show());
    }

    private RegisterNeed.Answer.Registered registered(RegisterNeed.Request request, Actor by) {
        return switch (register.of(request, by)) {
            case RegisterNeed.Answer.Registered registered -> registered;
            case RegisterNeed.Answer.Closed _ -> throw new Problem(422, "intake-closed");
        };
    }

    private String addressOf(HttpServletRequest request) {
        List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        return addresses.of(request.getRemoteAddr(), forwarded);
    }

    private static Optional<String> contact(@Nullable String given) {
        return Optional.ofNullable(given).filter(text -> !text.isBlank());
    }
}
