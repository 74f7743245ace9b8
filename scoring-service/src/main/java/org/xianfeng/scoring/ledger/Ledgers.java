package org.xianfeng.scoring.ledger;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;

/** All pages of all accounts. */
public interface Ledgers {
    /** Lets the claims take effect; safe to call again with any of them, in any order, from several places at once. */
    Posted post(List<Claim> claims);

    /** The heads of those of the pages that exist, in no particular order. */
    List<PageHead> heads(Collection<PageId> pages);

    /** The heads of all pages, ordered by id, from the one after {@code after}; for comparing two sets of ledgers. */
    List<PageHead> headsAfter(@Nullable PageId after, int most);
}
