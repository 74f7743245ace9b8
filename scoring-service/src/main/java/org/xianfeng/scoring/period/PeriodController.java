package org.xianfeng.scoring.period;

import static org.xianfeng.starter.access.Role.COMMITTEE_OFFICER;
import static org.xianfeng.starter.access.Role.INSPECTOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.frozen.PeriodName;
import org.xianfeng.scoring.wording.Wording;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.version.ExpectedVersion;

/** Closes periods of an organisation, publishes their totals, and shows them. */
@RestController
@RequestMapping("/api/scoring/closed-periods/{organisationId}")
@Tag(name = "closed-periods")
class PeriodController {
    private static final int MOST_DAYS = 90;

    private final ClosedPeriods periods;
    private final Commands commands;
    private final Freezings freezings;
    private final Access access;
    private final Says says;

    PeriodController(ClosedPeriods periods, Commands commands, Freezings freezings, Access access, Says says) {
        this.periods = periods;
        this.commands = commands;
        this.freezings = freezings;
        this.access = access;
        this.says = says;
    }

    /** What can be done. */
    record Commands(ClosePeriod close, PublishPeriod publish) {}

    /** How things are said, and what day it is. */
    record Says(Wording wording, Clock clock) {}

    /** Wires what only HTTP asks for. */
    @Configuration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        Commands periodCommands(ClosePeriod close, PublishPeriod publish) {
            return new Commands(close, publish);
        }

        @Bean
        Says periodSays(Wording wording, Clock clock) {
            return new Says(wording, clock);
        }
    }

    /** The period to close: {@code 2026-10}, {@code 2026Q4} or {@code 2026}. */
    record PeriodToClose(@NotBlank @Size(max = 7) String period) {}

    /** For how many days after today people may object. */
    record PublicationWanted(
            @NotNull @Min(1) @Max(MOST_DAYS) Integer objectionDays) {}

    @Operation(summary = "结账 / close a period: its totals are gathered and signed, which takes a while")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    PeriodView close(
            Caller caller, @PathVariable OrganisationId organisationId, @Valid @RequestBody PeriodToClose wanted) {
        access.require(caller, organisationId, COMMITTEE_OFFICER);
        PeriodName name = PeriodName.parse(wanted.period()).orElseThrow(() -> new Problem(422, "period-no-name"));
        return switch (commands.close().of(organisationId, name, caller.account())) {
            case ClosePeriod.Outcome.Closed(ClosedPeriod period) ->
                view(period, caller, LocaleContextHolder.getLocale());
            case ClosePeriod.Outcome.Refused(ClosePeriod.Why why, PeriodName about) ->
                throw new Problem(why.status(), why.slug(), about.toString());
        };
    }

    @Operation(summary = "已结账期 / the closed periods, the latest first")
    @GetMapping
    Page<PeriodView> list(
            Caller caller,
            @PathVariable OrganisationId organisationId,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        access.require(caller, organisationId, COMMITTEE_OFFICER, INSPECTOR);
        List<ClosedPeriod> all = periods.of(organisationId);
        List<String> names =
                all.stream().map(one -> one.closing().name().toString()).toList();
        int from = cursor == null ? 0 : names.indexOf(cursor) + 1;
        int to = Math.min(all.size(), from + limit);
        return new Page<>(
                all.subList(from, to).stream()
                        .map(one -> view(one, caller, LocaleContextHolder.getLocale()))
                        .toList(),
                to < all.size() ? names.get(to - 1) : null);
    }

    @Operation(summary = "一个已结账期 / a closed period and its signed totals")
    @GetMapping("/{period}")
    PeriodView one(Caller caller, @PathVariable OrganisationId organisationId, @PathVariable String period) {
        access.require(caller, organisationId, COMMITTEE_OFFICER, INSPECTOR);
        return view(found(organisationId, period), caller, LocaleContextHolder.getLocale());
    }

    @Operation(summary = "公示 / publish the signed totals, open to objections for some days")
    @PostMapping("/{period}/publication")
    PeriodView publish(
            Caller caller,
            @PathVariable OrganisationId organisationId,
            @PathVariable String period,
            ExpectedVersion expected,
            @Valid @RequestBody PublicationWanted wanted) {
        access.require(caller, organisationId, COMMITTEE_OFFICER);
        ClosedPeriod found = found(organisationId, period);
        return switch (commands.publish().of(found, expected, caller.account(), wanted.objectionDays())) {
            case PublishPeriod.Outcome.Done(ClosedPeriod.Published done) ->
                view(done, caller, LocaleContextHolder.getLocale());
            case PublishPeriod.Outcome.Refused(PublishPeriod.Why why) -> throw new Problem(409, why.slug());
        };
    }

    private ClosedPeriod found(OrganisationId organisation, String period) {
        return PeriodName.parse(period)
                .flatMap(name -> periods.find(organisation, name))
                .orElseThrow(Problem::notFound);
    }

    private PeriodView view(ClosedPeriod period, Caller caller, Locale language) {
        LocalDate today = says.clock().instant().atZone(PagePeriod.CALENDAR).toLocalDate();
        PeriodView.Progress progress = period instanceof ClosedPeriod.Freezing
                ? freezings
                        .find(period.closing().organisation(), period.closing().name())
                        .map(open -> progress(open, language))
                        .orElse(null)
                : null;
        return PeriodView.of(period, caller.account(), today, progress);
    }

    private PeriodView.Progress progress(Freezings.Open open, Locale language) {
        String failure = open.failure();
        return new PeriodView.Progress(
                open.accounts(),
                failure == null
                        ? null
                        : says.wording().of("period-" + failure, language).text());
    }
}
