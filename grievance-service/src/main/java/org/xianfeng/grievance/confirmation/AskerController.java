package org.xianfeng.grievance.confirmation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.need.NeedId;
import org.xianfeng.grievance.need.NeedOutcome;
import org.xianfeng.grievance.need.Needs;
import org.xianfeng.grievance.need.Rating;
import org.xianfeng.grievance.tracking.ClientAddress;
import org.xianfeng.grievance.tracking.FindByKey;
import org.xianfeng.grievance.tracking.FindByKey.Answer;
import org.xianfeng.starter.idempotency.ChangesNothing;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.version.ExpectedVersion;
import org.xianfeng.starter.version.Voluntary;

/**
 * What an asker sees and says, by tracking number and secret. Both come in the body, never in the address, so that no
 * log has them.
 */
@RestController
@RequestMapping("/api/grievance/needs/tracking")
@Tag(name = "tracking")
class AskerController {
    private static final int LONGEST = 64;

    private final FindByKey keys;
    private final Needs needs;
    private final AskerSteps steps;
    private final ClientAddress addresses;

    AskerController(FindByKey keys, Needs needs, AskerSteps steps, ClientAddress addresses) {
        this.keys = keys;
        this.needs = needs;
        this.steps = steps;
        this.addresses = addresses;
    }

    record Inquiry(
            @NotBlank @Size(max = LONGEST) String trackingNumber,
            @NotBlank @Size(max = LONGEST) String secret) {}

    record Agreement(
            @NotBlank @Size(max = LONGEST) String trackingNumber,
            @NotBlank @Size(max = LONGEST) String secret,
            @Valid @Nullable Satisfaction satisfaction) {}

    record Satisfaction(
            @Min(1) @Max(5) int attitude,
            @Min(1) @Max(5) int efficiency,
            @Min(1) @Max(5) int effect) {}

    record Disagreement(
            @NotBlank @Size(max = LONGEST) String trackingNumber,
            @NotBlank @Size(max = LONGEST) String secret,
            @NotBlank @Size(max = ReopenNeed.LONGEST_REASON) String reason) {}

    @PostMapping
    @ChangesNothing
    @Operation(summary = "Shows a need to its asker; public")
    NeedForAsker show(@Valid @RequestBody Inquiry inquiry, HttpServletRequest request, HttpServletResponse response) {
        return steps.show().of(open(inquiry.trackingNumber(), inquiry.secret(), request, response));
    }

    @PostMapping("/confirmation")
    @Operation(summary = "Confirms that a need is resolved, with a rating or without; public")
    NeedForAsker confirm(
            @Valid @RequestBody Agreement agreement,
            @Voluntary ExpectedVersion expected,
            HttpServletRequest request,
            HttpServletResponse response) {
        Need need = open(agreement.trackingNumber(), agreement.secret(), request, response);
        expected.check(need.version());
        return answer(steps.confirm()
                .of(need, Optional.ofNullable(agreement.satisfaction()).map(AskerController::rating)));
    }

    @PostMapping("/reopening")
    @Operation(summary = "Refuses a resolution, with a reason; public")
    NeedForAsker reopen(
            @Valid @RequestBody Disagreement disagreement,
            @Voluntary ExpectedVersion expected,
            HttpServletRequest request,
            HttpServletResponse response) {
        Need need = open(disagreement.trackingNumber(), disagreement.secret(), request, response);
        expected.check(need.version());
        return answer(steps.reopen().of(need, disagreement.reason()));
    }

    private Need open(String number, String secret, HttpServletRequest request, HttpServletResponse response) {
        List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        String address = addresses.of(request.getRemoteAddr(), forwarded);
        return switch (keys.of(number, secret, address)) {
            case Answer.Found(String need) -> needs.find(new NeedId(need)).orElseThrow(AskerController::unknown);
            case Answer.Unknown _ -> throw unknown();
            case Answer.Mistyped _ -> throw new Problem(422, "tracking-number-mistyped");
            case Answer.TooMany(Duration wait) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
                throw new Problem(429, "too-many-tries", wait.toMinutes() + 1);
            }
        };
    }

    private NeedForAsker answer(NeedOutcome outcome) {
        return steps.show().of(outcome.orThrow(reason -> new Problem(reason.status(), reason.slug())));
    }

    private static Rating rating(Satisfaction given) {
        return new Rating(given.attitude(), given.efficiency(), given.effect());
    }

    private static Problem unknown() {
        return new Problem(404, "tracking-unknown");
    }
}
