package org.xianfeng.scoring.frozen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Settled;
import org.xianfeng.scoring.frozen.FrozenAccount.PageMark;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.Ledgers.StoredPage;
import org.xianfeng.scoring.page.LedgerPage.Decision;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.starter.abreast.Abreast;

/**
 * What accounts have from the facts of a period, by the ledgers as they are now. A page that lies within the period says it in
 * its head; of one that covers more time, the facts of the period are counted among all that share its caps.
 */
public final class ReadPeriod {
    private static final int AT_ONCE = 4;
    private static final int HEADS_AT_ONCE = 1_000;

    private final Ledgers ledgers;
    private final AccountPages pages;

    public ReadPeriod(Ledgers ledgers, AccountPages pages) {
        this.ledgers = ledgers;
        this.pages = pages;
    }

    /** The heads of the pages that may hold facts of the period, for each of these accounts that has any. */
    public Map<Account, List<PageHead>> heads(Collection<Account> accounts, PeriodName period) {
        List<PageId> wanted = new ArrayList<>();
        accounts.forEach(account -> pages.of(account, period.year()).stream()
                .filter(page -> of(page).filter(period::meets).isPresent())
                .forEach(wanted::add));
        Map<Account, List<PageHead>> heads = new HashMap<>();
        for (List<PageId> some : Abreast.portions(wanted, HEADS_AT_ONCE)) {
            ledgers.heads(some)
                    .forEach(head -> heads.computeIfAbsent(head.id().account(), _ -> new ArrayList<>())
                            .add(head));
        }
        heads.values()
                .forEach(own -> own.sort(Comparator.comparing(head -> head.id().toString())));
        return heads;
    }

    /** What the accounts have, by branch they stand in; in the order of the accounts. */
    public List<FrozenAccount> now(Map<Account, String> branches, PeriodName period) {
        Map<Account, List<PageHead>> heads = heads(branches.keySet(), period);
        return Abreast.each(
                List.copyOf(branches.entrySet()),
                AT_ONCE,
                one -> account(one.getKey(), one.getValue(), heads.getOrDefault(one.getKey(), List.of()), period));
    }

    private FrozenAccount account(Account account, String branch, List<PageHead> heads, PeriodName period) {
        long confirmed = 0;
        long provisional = 0;
        List<PageMark> marks = new ArrayList<>();
        for (PageHead seen : heads) {
            OfPage found = of(seen, period);
            confirmed += found.confirmed();
            provisional += found.provisional();
            marks.add(
                    new PageMark(seen.id(), found.head().entries(), found.head().chain()));
        }
        return new FrozenAccount(account, branch, confirmed, provisional, marks);
    }

    /** What one page gives, and its head at the same moment. */
    private record OfPage(PageHead head, long confirmed, long provisional) {}

    private OfPage of(PageHead head, PeriodName period) {
        if (of(head.id()).filter(period::contains).isPresent()) {
            return new OfPage(head, head.confirmedHundredths(), head.provisionalHundredths());
        }
        Optional<StoredPage> stored = ledgers.page(head.id());
        if (stored.isEmpty()) {
            return new OfPage(head, 0, 0);
        }
        List<Decision> decisions = stored.get().page().decisions().stream()
                .filter(one -> period.covers(one.claim().factTime()))
                .toList();
        return new OfPage(stored.get().head(), sum(decisions, Settled.FINAL), sum(decisions, Settled.PROVISIONAL));
    }

    private static long sum(List<Decision> decisions, Settled settled) {
        return decisions.stream()
                .filter(one -> one.claim().settled() == settled)
                .mapToLong(Decision::pointsHundredths)
                .sum();
    }

    private static Optional<PeriodName> of(PageId page) {
        return PeriodName.parse(page.period());
    }
}
