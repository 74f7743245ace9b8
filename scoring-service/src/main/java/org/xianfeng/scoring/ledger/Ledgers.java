package org.xianfeng.scoring.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.LedgerPage;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.page.RefusedClaim;

/** All pages of all accounts. */
public interface Ledgers {
    /** Lets the claims take effect; safe to call again with any of them, in any order, from several places at once. */
    Posted post(List<Claim> claims);

    /** The heads of those of the pages that exist, in no particular order. @throws UnreadablePage if one is damaged or newer */
    List<PageHead> heads(Collection<PageId> pages);

    /** The heads of all pages, ordered by id, from the one after {@code after}; for comparing two sets of ledgers. */
    List<PageHead> headsAfter(@Nullable PageId after, int most);

    /** A page with its head as it was stored. @throws UnreadablePage if it does not match its checksum */
    Optional<StoredPage> page(PageId page);

    /** The entries of a closed part of a page's journal; 1 is the oldest. @throws UnreadablePage if it is damaged */
    List<Entry> part(PageId page, int number);

    /** A page as it was stored, and what it said of itself when it was. */
    record StoredPage(LedgerPage page, PageHead head) {}

    /**
     * What came of a batch of claims.
     *
     * @param pages the state of every page that was touched, also of those where everything was known already, so that a
     *     redelivered batch announces them again
     * @param refused the claims that had no effect and never will as they are; the others took effect
     */
    record Posted(List<PageHead> pages, List<RefusedClaim> refused) {
        public Posted {
            pages = List.copyOf(pages);
            refused = List.copyOf(refused);
        }
    }
}
