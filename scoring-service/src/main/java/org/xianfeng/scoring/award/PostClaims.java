package org.xianfeng.scoring.award;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.Ledgers.Posted;
import org.xianfeng.scoring.page.RefusedClaim;

/** Posts claims and announces every page they touched; a redelivered claim announces its page again. */
public final class PostClaims {
    private final Ledgers ledgers;
    private final Announce announce;
    private final Tally tally;

    public PostClaims(Ledgers ledgers, Announce announce, Tally tally) {
        this.ledgers = ledgers;
        this.announce = announce;
        this.tally = tally;
    }

    /** The claims that took no effect; the others did, and are announced. */
    public List<RefusedClaim> of(List<Claim> claims) {
        if (claims.isEmpty()) {
            return List.of();
        }
        Posted posted = ledgers.post(claims);
        announce.pages(posted.pages());
        Set<Claim> refused =
                new HashSet<>(posted.refused().stream().map(RefusedClaim::claim).toList());
        tally.posted(claims.stream().filter(claim -> !refused.contains(claim)).toList());
        return posted.refused();
    }
}
