package org.xianfeng.proof.simulation;

import java.time.Instant;
import java.util.List;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.page.LedgerPage;
import org.xianfeng.scoring.page.PageLimits;
import org.xianfeng.scoring.page.Posting;

/** What is simulated: how claims take effect on their page. */
@FunctionalInterface
interface Core {
    /** The one in use. */
    Core IN_USE = Posting::post;

    Posting.Outcome post(LedgerPage page, List<Claim> claims, Instant now, PageLimits limits);
}
