package org.xianfeng.scoring.statement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterMember;

/** Balances of the members of a branch, for those who lead or inspect it. */
@RestController
@RequestMapping("/api/scoring")
@Tag(name = "accounts")
class BranchBalancesController {
    private final AccountAccess access;
    private final AccountPages pages;
    private final ReadBalance balances;
    private final Roster roster;

    BranchBalancesController(AccountAccess access, AccountPages pages, ReadBalance balances, Roster roster) {
        this.access = access;
        this.pages = pages;
        this.balances = balances;
        this.roster = roster;
    }

    @Operation(summary = "支部党员积分 / the balances of the members of a branch, ordered by member")
    @GetMapping("/branches/{id}/balances")
    Page<Balance> balances(
            Caller caller,
            @PathVariable String id,
            @RequestParam @Min(AccountPages.FIRST_YEAR) @Max(AccountPages.LAST_YEAR) @Nullable Integer year,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Nullable String cursor) {
        access.forEntries(caller, "branch", id);
        List<String> members = roster.membersOf(new OrganisationId(id)).stream()
                .map(RosterMember::id)
                .map(member -> member.value())
                .filter(member -> cursor == null || member.compareTo(cursor) > 0)
                .limit(limit + 1L)
                .toList();
        List<String> shown = members.subList(0, Math.min(limit, members.size()));
        List<Account> accounts = shown.stream().map(Account::member).toList();
        int of = year == null ? pages.thisYear() : year;
        Locale language = LocaleContextHolder.getLocale();
        List<Balance> items = access.intact(() -> balances.of(accounts, of, language));
        return new Page<>(items, members.size() > limit ? shown.getLast() : null);
    }
}
