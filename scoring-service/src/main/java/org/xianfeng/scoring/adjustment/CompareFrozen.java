package org.xianfeng.scoring.adjustment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.scoring.adjustment.Adjustment.Finding;
import org.xianfeng.scoring.adjustment.Adjustment.Posted;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.frozen.FrozenAccount;
import org.xianfeng.scoring.frozen.FrozenAccount.PageMark;
import org.xianfeng.scoring.frozen.FrozenAccounts.Kept;
import org.xianfeng.scoring.frozen.PeriodName;
import org.xianfeng.scoring.frozen.ReadPeriod;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.Ledgers.StoredPage;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageHead.ClosedPart;
import org.xianfeng.scoring.page.PageId;

/**
 * Holds frozen accounts against the ledgers. Where no journal grew, the heads say so; else the entries since are read, and
 * must account for the whole difference, and the journal must still go through the entry that was the newest then.
 */
public final class CompareFrozen {
    private final ReadPeriod read;
    private final Ledgers ledgers;

    CompareFrozen(ReadPeriod read, Ledgers ledgers) {
        this.read = read;
        this.ledgers = ledgers;
    }

    /** Those of the accounts that differ, in their order. */
    public List<Adjustment> of(List<Kept> accounts, PeriodName period) {
        Map<Account, Kept> byAccount = new LinkedHashMap<>();
        accounts.forEach(kept -> byAccount.put(kept.frozen().account(), kept));
        Map<Account, List<PageHead>> heads = read.heads(byAccount.keySet(), period);
        List<Adjustment> differing = new ArrayList<>();
        byAccount.forEach((account, kept) -> {
            if (!kept.genuine()) {
                differing.add(new Adjustment(kept.frozen(), kept.frozen(), Finding.FORGED, List.of()));
            } else if (!marks(heads.getOrDefault(account, List.of()))
                    .equals(kept.frozen().pages())) {
                compare(kept.frozen(), period).ifPresent(differing::add);
            }
        });
        return differing;
    }

    private static List<PageMark> marks(List<PageHead> heads) {
        return heads.stream()
                .map(head -> new PageMark(head.id(), head.entries(), head.chain()))
                .toList();
    }

    private Optional<Adjustment> compare(FrozenAccount frozen, PeriodName period) {
        Map<PageId, PageMark> marks = new HashMap<>();
        frozen.pages().forEach(mark -> marks.put(mark.page(), mark));
        FrozenAccount now =
                read.now(Map.of(frozen.account(), frozen.branchId()), period).getFirst();
        List<Posted> entries = new ArrayList<>();
        boolean continued = now.pages().stream().map(PageMark::page).toList().containsAll(marks.keySet());
        for (PageMark mark : now.pages()) {
            PageMark before = marks.getOrDefault(mark.page(), new PageMark(mark.page(), 0, ""));
            continued &= since(before, mark, period, entries);
        }
        Finding finding = !continued
                ? Finding.REWRITTEN
                : accountFor(entries, frozen, now) ? Finding.ADJUSTED : Finding.UNACCOUNTED;
        Adjustment found = new Adjustment(frozen, now, finding, entries);
        boolean isEqual = found.confirmedHundredths() == 0 && found.provisionalHundredths() == 0;
        return finding == Finding.ADJUSTED && isEqual ? Optional.empty() : Optional.of(found);
    }

    private static boolean accountFor(List<Posted> entries, FrozenAccount frozen, FrozenAccount now) {
        return entries.stream()
                                .mapToLong(one -> one.entry().confirmedHundredths())
                                .sum()
                        == now.confirmedHundredths() - frozen.confirmedHundredths()
                && entries.stream()
                                .mapToLong(one -> one.entry().provisionalHundredths())
                                .sum()
                        == now.provisionalHundredths() - frozen.provisionalHundredths();
    }

    /** Adds what was posted between two marks. @return whether the journal still goes through the earlier one */
    private boolean since(PageMark before, PageMark now, PeriodName period, List<Posted> entries) {
        Optional<StoredPage> stored = ledgers.page(now.page());
        if (stored.isEmpty()) {
            return false;
        }
        boolean continued = before.entries() == 0;
        for (Entry entry : journal(stored.get(), before.entries())) {
            if (entry.number() == before.entries()) {
                continued = entry.hash().equals(before.chain());
            } else if (entry.number() > before.entries()
                    && entry.number() <= now.entries()
                    && period.covers(entry.factTime())) {
                entries.add(new Posted(now.page(), entry));
            }
        }
        return continued;
    }

    /** The journal from about that entry on: closed parts that end before it are not read. */
    private List<Entry> journal(StoredPage stored, long from) {
        List<Entry> entries = new ArrayList<>();
        List<ClosedPart> parts = stored.page().parts();
        for (int number = 1; number <= parts.size(); number++) {
            if (parts.get(number - 1).lastNumber() >= from) {
                entries.addAll(ledgers.part(stored.page().id(), number));
            }
        }
        entries.addAll(stored.page().journal());
        return entries;
    }
}
