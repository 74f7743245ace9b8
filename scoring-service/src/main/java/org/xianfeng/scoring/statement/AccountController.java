package org.xianfeng.scoring.statement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.scoring.account.AccountAccess;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.statement.ReadEntries.Found;
import org.xianfeng.scoring.wording.Wording;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;

/** Balances and statements of accounts. */
@RestController
@RequestMapping("/api/scoring")
@Tag(name = "accounts", description = "积分账户 / point accounts of members and branches")
class AccountController {
    private static final int USUAL = 50;

    private final AccountAccess access;
    private final AccountPages pages;
    private final ReadBalance balances;
    private final ReadEntries entries;
    private final Wording wording;

    AccountController(
            AccountAccess access, AccountPages pages, ReadBalance balances, ReadEntries entries, Wording wording) {
        this.access = access;
        this.pages = pages;
        this.balances = balances;
        this.entries = entries;
        this.wording = wording;
    }

    @Operation(summary = "账户余额 / the points of an account in a year, by block")
    @GetMapping("/accounts/{ledger}/{id}/balance")
    Balance balance(
            Caller caller,
            @PathVariable String ledger,
            @PathVariable String id,
            @RequestParam @Min(AccountPages.FIRST_YEAR) @Max(AccountPages.LAST_YEAR) @Nullable Integer year) {
        Account account = access.forBalance(caller, ledger, id);
        int of = year == null ? pages.thisYear() : year;
        return access.intact(() -> balances.of(account, of, LocaleContextHolder.getLocale()));
    }

    @Operation(summary = "积分明细 / the entries of an account in a year, the newest first")
    @GetMapping("/accounts/{ledger}/{id}/entries")
    Page<StatementEntry> entries(
            Caller caller,
            @PathVariable String ledger,
            @PathVariable String id,
            @ParameterObject @Valid Wanted wanted) {
        Account account = access.forEntries(caller, ledger, id);
        Place after = wanted.cursor() == null ? null : place(account, wanted.cursor());
        int year = wanted.year() == null ? pages.thisYear() : wanted.year();
        int limit = wanted.limit() == null ? USUAL : wanted.limit();
        List<Found> found = access.intact(() -> entries.of(account, year, after, limit + 1));
        List<Found> shown = found.subList(0, Math.min(limit, found.size()));
        Locale language = LocaleContextHolder.getLocale();
        return new Page<>(
                shown.stream()
                        .map(each -> StatementEntry.of(each, wording, language))
                        .toList(),
                found.size() > limit ? shown.getLast().place().cursor() : null);
    }

    /**
     * Which part of a statement is asked for.
     *
     * @param year this year if it is not given
     * @param limit 50 entries if it is not given
     * @param cursor where the part before ended
     */
    record Wanted(
            @Min(AccountPages.FIRST_YEAR) @Max(AccountPages.LAST_YEAR) @Nullable
            Integer year,

            @Min(1) @Max(Page.MOST) @Nullable Integer limit,
            @Size(max = 300) @Nullable String cursor) {}

    private static Place place(Account account, String cursor) {
        return Place.read(cursor)
                .filter(place -> place.page().account().equals(account))
                .orElseThrow(() -> new Problem(400, "malformed"));
    }
}
