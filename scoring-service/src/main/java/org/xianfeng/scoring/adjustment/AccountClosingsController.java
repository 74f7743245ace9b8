package org.xianfeng.scoring.adjustment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.account.AccountAccess;
import org.xianfeng.scoring.adjustment.AccountClosings.OfAccount;
import org.xianfeng.scoring.adjustment.AdjustmentView.Points;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.period.ClosedPeriod.Published;
import org.xianfeng.scoring.wording.Wording;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterMember;
import org.xianfeng.starter.roster.RosterOrganisation;

/** The closed periods of an account: what was signed of it, until when to object, and what came after. */
@RestController
@RequestMapping("/api/scoring")
@Tag(name = "accounts")
class AccountClosingsController {
    private static final int MOST = 50;

    private final AccountClosings closings;
    private final AccountAccess access;
    private final Roster roster;
    private final Wording wording;
    private final Clock clock;

    AccountClosingsController(
            AccountClosings closings, AccountAccess access, Roster roster, Wording wording, Clock clock) {
        this.closings = closings;
        this.access = access;
        this.roster = roster;
        this.wording = wording;
        this.clock = clock;
    }

    /** Wires what only HTTP asks for. */
    @Configuration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        VerificationOfPeriodController.Sight periodSight(Access access, AccountAccess accounts) {
            return new VerificationOfPeriodController.Sight(access, accounts);
        }
    }

    /**
     * A closed period of an account. Points are in hundredths of a point.
     *
     * @param organisationName of the organisation that closed it
     * @param isFinal whether nobody may object any more
     * @param signed what was signed of the account
     * @param adjustment what differs by now; none if nothing does
     */
    record ClosedForAccount(
            String organisationId,
            String organisationName,
            String period,
            LocalDate from,
            LocalDate to,
            Instant closedAt,
            Instant publishedAt,
            LocalDate objectionLastDay,
            boolean isFinal,
            Points signed,
            @Nullable AdjustmentView adjustment) {}

    @Operation(summary = "账户的已结账期 / the closed periods of an account, with what came after")
    @GetMapping("/accounts/{ledger}/{id}/closed-periods")
    Page<ClosedForAccount> of(
            Caller caller,
            @PathVariable String ledger,
            @PathVariable String id,
            @RequestParam(defaultValue = "10") @Min(1) @Max(MOST) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Account account = access.forEntries(caller, ledger, id);
        List<Published> all = closings.published(roster.pathOf(branch(account)));
        List<String> names = all.stream().map(AccountClosingsController::name).toList();
        int from = cursor == null ? 0 : names.indexOf(cursor) + 1;
        int to = Math.min(all.size(), from + limit);
        Locale language = LocaleContextHolder.getLocale();
        List<ClosedForAccount> items = access.intact(() -> closings.of(account, all.subList(from, to)).stream()
                .map(one -> view(one, language))
                .toList());
        return new Page<>(items, to < all.size() ? names.get(to - 1) : null);
    }

    private static String name(Published period) {
        return period.closing().organisation().value() + ":" + period.closing().name();
    }

    private OrganisationId branch(Account account) {
        return account.kind() == LedgerKind.BRANCH
                ? new OrganisationId(account.id())
                : roster.member(new MemberId(account.id()))
                        .map(RosterMember::branch)
                        .orElse(new OrganisationId(account.id()));
    }

    private ClosedForAccount view(OfAccount one, Locale language) {
        Published period = one.period();
        LocalDate today = clock.instant().atZone(PagePeriod.CALENDAR).toLocalDate();
        OrganisationId organisation = period.closing().organisation();
        return new ClosedForAccount(
                organisation.value(),
                roster.organisation(organisation).map(RosterOrganisation::name).orElse(organisation.value()),
                period.closing().name().toString(),
                period.closing().name().from(),
                period.closing().name().to(),
                period.closing().closedAt(),
                period.at(),
                period.objectionLastDay(),
                period.isFinal(today),
                Points.of(one.kept().frozen()),
                one.adjustment()
                        .map(found -> AdjustmentView.of(found, period.closing().name(), wording, language))
                        .orElse(null));
    }
}
