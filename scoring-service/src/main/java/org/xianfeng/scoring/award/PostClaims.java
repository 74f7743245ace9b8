package org.xianfeng.scoring.award;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.Ledgers.Posted;
import org.xianfeng.scoring.page.RefusedClaim;
import org.xianfeng.starter.trace.Steps;

/** Posts claims and announces every page they touched; a redelivered claim announces its page again. */
public final class PostClaims {
    private final Ledgers ledgers;
    private final Announce announce;
    private final Tally tally;
    private final Steps steps;

    public PostClaims(Ledgers ledgers, Announce announce, Tally tally) {
        this(ledgers, announce, tally, Steps.UNSEEN);
    }

    PostClaims(Ledgers ledgers, Announce announce, Tally tally, Steps steps) {
        this.ledgers = ledgers;
        this.announce = announce;
        this.tally = tally;
        this.steps = steps;
    }

    /** The claims that took no effect; the others did, and are announced. */
    public List<RefusedClaim> of(List<Claim> claims) {
        return of(claims, Causes.UNKNOWN);
    }

    List<RefusedClaim> of(List<Claim> claims, Causes causes) {
        if (claims.isEmpty()) {
            return List.of();
        }
        Posted posted = steps.step("write ledgers", () -> ledgers.post(claims));
        steps.step("announce pages", () -> {
            announce.pages(posted.pages(), causes);
            return posted;
        });
        Set<Claim> refused =
                new HashSet<>(posted.refused().stream().map(RefusedClaim::claim).toList());
        tally.posted(claims.stream().filter(claim -> !refused.contains(claim)).toList());
        return posted.refused();
    }
}
