package org.xianfeng.scoring.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;

/**
 * The entries of an account in a year, the newest first. The heads of its pages say where the newest entries are; only
 * pages, and parts of pages, that come to be asked are read.
 */
final class ReadEntries {
    private final Ledgers ledgers;
    private final AccountPages pages;

    ReadEntries(Ledgers ledgers, AccountPages pages) {
        this.ledgers = ledgers;
        this.pages = pages;
    }

    /** At most {@code most} entries after a place. */
    List<Found> of(Account account, int year, @Nullable Place after, int most) {
        PriorityQueue<PageFeed> feeds = new PriorityQueue<>(Comparator.comparing(PageFeed::bound, Place.ORDER));
        List<PageId> wanted = pages.of(account, year);
        for (PageHead head : wanted.isEmpty() ? List.<PageHead>of() : ledgers.heads(wanted)) {
            PageFeed feed = new PageFeed(ledgers, head, after);
            if (!feed.isEmpty()) {
                feeds.add(feed);
            }
        }
        List<Found> found = new ArrayList<>();
        while (found.size() < most && !feeds.isEmpty()) {
            PageFeed feed = feeds.remove();
            if (feed.isLoaded()) {
                found.add(new Found(feed.page(), feed.take()));
            } else {
                feed.load();
            }
            if (!feed.isEmpty()) {
                feeds.add(feed);
            }
        }
        return found;
    }

    /** An entry, and the page it stands on. */
    record Found(PageId page, Entry entry) {
        Place place() {
            return Place.of(page, entry);
        }
    }
}
