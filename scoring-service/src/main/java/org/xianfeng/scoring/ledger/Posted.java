package org.xianfeng.scoring.ledger;

import java.util.List;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.RefusedClaim;

/**
 * What came of a batch of claims.
 *
 * @param pages the state of every page that was touched, also of those where everything was known already, so that a
 *     redelivered batch announces them again
 * @param refused the claims that had no effect and never will as they are; the others took effect
 */
public record Posted(List<PageHead> pages, List<RefusedClaim> refused) {
    public Posted {
        pages = List.copyOf(pages);
        refused = List.copyOf(refused);
    }
}
