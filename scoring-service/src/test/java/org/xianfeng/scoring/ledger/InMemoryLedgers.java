package org.xianfeng.scoring.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.ledger.UnreadablePage.DamagedPage;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.JournalPart;
import org.xianfeng.scoring.page.LedgerPage;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.page.PageLimits;
import org.xianfeng.scoring.page.Posting;
import org.xianfeng.scoring.page.RefusedClaim;

/** Ledgers in memory, for tests of what stands on top of them. */
public final class InMemoryLedgers implements Ledgers {
    private final Map<String, LedgerPage> pages = new TreeMap<>();
    private final Map<String, JournalPart> parts = new HashMap<>();
    private final Clock clock;
    private final PageLimits limits;
    private int pagesRead;

    public InMemoryLedgers(Clock clock, PageLimits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public synchronized Posted post(List<Claim> claims) {
        Map<PageId, List<Claim>> byPage = new LinkedHashMap<>();
        claims.forEach(claim -> byPage.computeIfAbsent(PageId.of(claim), page -> new ArrayList<>())
                .add(claim));
        List<PageHead> heads = new ArrayList<>();
        List<RefusedClaim> refused = new ArrayList<>();
        byPage.forEach((id, arrivals) -> {
            LedgerPage page = pages.getOrDefault(id.toString(), LedgerPage.empty(id));
            Posting.Outcome outcome = Posting.post(page, arrivals, clock.instant(), limits);
            if (outcome.changed()) {
                outcome = closed(page, outcome);
                pages.put(id.toString(), outcome.page());
            }
            outcome.head().ifPresent(heads::add);
            refused.addAll(outcome.refused());
        });
        return new Posted(heads, refused);
    }

    private Posting.Outcome closed(LedgerPage read, Posting.Outcome outcome) {
        LedgerPage open = read;
        Posting.Outcome closed = outcome;
        for (Optional<JournalPart> due = open.partToClose(limits); due.isPresent(); due = open.partToClose(limits)) {
            parts.put(due.get().page() + "#" + due.get().number(), due.get());
            open = open.without(due.get());
            closed = closed.without(due.get());
        }
        return closed;
    }

    @Override
    public synchronized List<PageHead> heads(Collection<PageId> ids) {
        return ids.stream()
                .map(id -> pages.get(id.toString()))
                .filter(page -> page != null)
                .map(LedgerPage::head)
                .toList();
    }

    @Override
    public synchronized List<PageHead> headsAfter(@Nullable PageId after, int most) {
        return pages.values().stream()
                .filter(page -> after == null || page.id().toString().compareTo(after.toString()) > 0)
                .limit(most)
                .map(LedgerPage::head)
                .toList();
    }

    @Override
    public synchronized Optional<StoredPage> page(PageId page) {
        pagesRead++;
        return Optional.ofNullable(pages.get(page.toString())).map(found -> new StoredPage(found, found.head()));
    }

    @Override
    public synchronized List<Entry> part(PageId page, int number) {
        pagesRead++;
        JournalPart part = parts.get(page + "#" + number);
        if (part == null) {
            throw new DamagedPage(page + "#" + number);
        }
        return part.entries();
    }

    /** How many pages and parts of pages were read since the last call. */
    public synchronized int takePagesRead() {
        int read = pagesRead;
        pagesRead = 0;
        return read;
    }
}
