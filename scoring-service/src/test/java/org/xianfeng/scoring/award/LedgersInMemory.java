package org.xianfeng.scoring.award;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.ledger.InMemoryLedgers;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.Ledgers.Posted;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.page.PageLimits;

/** Ledgers without a store, which can be away, and which tell a test what they hold. */
public final class LedgersInMemory implements Ledgers {
    private final Ledgers ledgers = new InMemoryLedgers(
            Clock.fixed(Instant.parse("2027-01-01T00:00:00Z"), ZoneOffset.UTC), PageLimits.STANDARD);
    private boolean away;

    /** The store goes away, or comes back. */
    public void away(boolean isAway) {
        away = isAway;
    }

    @Override
    public Posted post(List<Claim> claims) {
        if (away) {
            throw new IllegalStateException("the store is away");
        }
        return ledgers.post(claims);
    }

    @Override
    public List<PageHead> heads(Collection<PageId> pages) {
        return ledgers.heads(pages);
    }

    @Override
    public List<PageHead> headsAfter(PageId after, int most) {
        return ledgers.headsAfter(after, most);
    }

    @Override
    public Optional<StoredPage> page(PageId page) {
        return ledgers.page(page);
    }

    @Override
    public List<Entry> part(PageId page, int number) {
        return ledgers.part(page, number);
    }

    /** Confirmed points, and provisional ones, of every account with a page, in hundredths. */
    public Map<String, String> balances() {
        Map<String, long[]> sums = new TreeMap<>();
        all().forEach(head -> {
            long[] sum = sums.computeIfAbsent(head.id().account().toString(), _ -> new long[2]);
            sum[0] += head.confirmedHundredths();
            sum[1] += head.provisionalHundredths();
        });
        Map<String, String> balances = new TreeMap<>();
        sums.forEach((account, sum) -> balances.put(account, sum[0] + "+" + sum[1]));
        return balances;
    }

    /** What every page effectively holds. */
    public Map<String, String> digests() {
        return all().stream().collect(Collectors.toMap(head -> head.id().toString(), PageHead::digest));
    }

    /** How many entries there are. */
    public long entries() {
        return all().stream().mapToLong(PageHead::entries).sum();
    }

    private List<PageHead> all() {
        return ledgers.headsAfter(null, Integer.MAX_VALUE);
    }
}
