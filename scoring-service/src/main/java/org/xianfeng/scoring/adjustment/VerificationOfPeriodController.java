package org.xianfeng.scoring.adjustment;

import static org.xianfeng.starter.access.Role.COMMITTEE_OFFICER;
import static org.xianfeng.starter.access.Role.INSPECTOR;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.scoring.account.AccountAccess;
import org.xianfeng.scoring.frozen.PeriodName;
import org.xianfeng.scoring.period.ClosedPeriod;
import org.xianfeng.scoring.period.ClosedPeriod.Freezing;
import org.xianfeng.scoring.period.ClosedPeriod.Frozen;
import org.xianfeng.scoring.period.ClosedPeriod.Published;
import org.xianfeng.scoring.period.ClosedPeriods;
import org.xianfeng.scoring.wording.Wording;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.problem.Problem;

/** Verifies the signed totals of a period, and names every account that differs by now. */
@RestController
@RequestMapping("/api/scoring/closed-periods/{organisationId}")
@Tag(name = "closed-periods")
class VerificationOfPeriodController {
    private static final String TOTALS = "totals";

    private final ClosedPeriods periods;
    private final VerifyPeriod verify;
    private final Sight sight;
    private final Wording wording;
    private final MeterRegistry meters;

    VerificationOfPeriodController(
            ClosedPeriods periods, VerifyPeriod verify, Sight sight, Wording wording, MeterRegistry meters) {
        this.periods = periods;
        this.verify = verify;
        this.sight = sight;
        this.wording = wording;
        this.meters = meters;
        Arrays.stream(Adjustment.Finding.values()).forEach(finding -> found(finding.toString()));
        found(TOTALS);
    }

    /** Who may look in, and what is shown when a page cannot be read. */
    record Sight(Access access, AccountAccess accounts) {}

    /**
     * A part of a verification; the next part begins with {@code next}.
     *
     * @param accountsVerified how many so far, in all parts up to this one
     * @param accounts how many there are
     * @param genuine whether the totals are what was signed
     * @param complete whether all accounts together are what was signed; in the last part
     * @param differing the accounts of this part that differ from what was signed
     */
    record VerifiedPart(
            long accountsVerified,
            long accounts,
            boolean genuine,
            @Nullable Boolean complete,
            List<AdjustmentView> differing,
            @Nullable String next) {}

    @Operation(summary = "核验 / verify the signed totals, part by part, and list the adjustments since")
    @GetMapping("/{period}/verification")
    VerifiedPart verification(
            Caller caller,
            @PathVariable OrganisationId organisationId,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String cursor) {
        sight.access().require(caller, organisationId, COMMITTEE_OFFICER, INSPECTOR);
        Frozen frozen = frozen(organisationId, period);
        VerifyPeriod.Reached from = Bookmark.read(cursor).orElseThrow(() -> new Problem(400, "malformed"));
        VerifyPeriod.Part part = sight.accounts().intact(() -> verify.of(frozen, from));
        count(part);
        Locale language = LocaleContextHolder.getLocale();
        return new VerifiedPart(
                part.reached().totals().accounts(),
                frozen.totals().accounts(),
                part.genuine(),
                part.complete().orElse(null),
                part.differing().stream()
                        .map(one -> AdjustmentView.of(one, frozen.closing().name(), wording, language))
                        .toList(),
                part.complete().isPresent() ? null : Bookmark.of(part.reached()));
    }

    private void count(VerifyPeriod.Part part) {
        part.differing().forEach(one -> found(one.finding().toString()).increment());
        if (!part.genuine() || part.complete().filter(complete -> !complete).isPresent()) {
            found(TOTALS).increment();
        }
    }

    private Counter found(String finding) {
        return meters.counter("xianfeng.scoring.periods.findings", "finding", finding);
    }

    private Frozen frozen(OrganisationId organisation, String period) {
        ClosedPeriod found = PeriodName.parse(period)
                .flatMap(name -> periods.find(organisation, name))
                .orElseThrow(Problem::notFound);
        return switch (found) {
            case Freezing _ -> throw new Problem(409, "period-freezing");
            case Frozen frozen -> frozen;
            case Published published -> published.frozen();
        };
    }
}
