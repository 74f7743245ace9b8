package org.xianfeng.scoring.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.yearterms.YearTerms.Earned;
import org.xianfeng.scoring.yearterms.YearTerms.Held;

/**
 * What the blocks of a year show: the points of facts under the terms of the year. A year that takes something over needs what
 * the one before shows, and so on, back to the first that takes nothing over: at the latest the one in which the oldest book
 * took effect, and never further than ledgers are kept.
 */
final class HoldYear {
    private final Ledgers ledgers;
    private final AccountPages pages;
    private final BeginYear begin;

    HoldYear(Ledgers ledgers, AccountPages pages, BeginYear begin) {
        this.ledgers = ledgers;
        this.pages = pages;
        this.begin = begin;
    }

    /** By account and block; one reading for all accounts, and one more for every year before that is needed. */
    Map<Account, Map<String, Held>> of(Collection<Account> accounts, int year) {
        return of(accounts, year, AccountPages.YEARS_KEPT);
    }

    private Map<Account, Map<String, Held>> of(Collection<Account> accounts, int year, int back) {
        Map<Account, List<PageHead>> heads = heads(accounts, year);
        Map<Account, BeginYear.Begun> begun = begin.of(accounts, year);
        List<Account> carrying = accounts.stream()
                .filter(account ->
                        begun.getOrDefault(account, BeginYear.Begun.BARE).carriesOver(year))
                .toList();
        Map<Account, Map<String, Held>> before =
                carrying.isEmpty() || back == 0 ? Map.of() : of(carrying, year - 1, back - 1);
        Map<Account, Map<String, Held>> held = new HashMap<>();
        for (Account account : accounts) {
            BeginYear.Begun terms = begun.getOrDefault(account, BeginYear.Begun.BARE);
            Map<String, Held> blocks = new HashMap<>();
            pages.blocks(account, year).stream()
                    .map(block -> block.block().id())
                    .forEach(block -> blocks.computeIfAbsent(
                            block,
                            _ -> terms.held(
                                    block,
                                    year,
                                    shown(before.get(account), block),
                                    earned(heads.getOrDefault(account, List.of()), block))));
            held.put(account, blocks);
        }
        return held;
    }

    private Map<Account, List<PageHead>> heads(Collection<Account> accounts, int year) {
        List<PageId> wanted = new ArrayList<>();
        accounts.forEach(account -> wanted.addAll(pages.of(account, year)));
        Map<Account, List<PageHead>> heads = new HashMap<>();
        for (PageHead head : wanted.isEmpty() ? List.<PageHead>of() : ledgers.heads(wanted)) {
            heads.computeIfAbsent(head.id().account(), _ -> new ArrayList<>()).add(head);
        }
        return heads;
    }

    /** What there is to take over; a block that was not there the year before shows nothing. */
    private static @Nullable Long shown(@Nullable Map<String, Held> before, String block) {
        return before == null
                ? null
                : Optional.ofNullable(before.get(block))
                        .map(Held::confirmedHundredths)
                        .orElse(0L);
    }

    private static Earned earned(List<PageHead> heads, String block) {
        List<PageHead> own =
                heads.stream().filter(head -> head.id().block().equals(block)).toList();
        return new Earned(
                own.stream().mapToLong(PageHead::confirmedHundredths).sum(),
                own.stream().mapToLong(PageHead::provisionalHundredths).sum());
    }
}
