package org.xianfeng.scoring.page;

import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.SourceEvent;
import org.xianfeng.scoring.claim.Subject;

/** A claim that no longer holds, or never did: kept so that its event is known when it comes again. */
public record SeenClaim(String rule, Subject subject, SourceEvent event) {
    static SeenClaim of(Claim claim) {
        return new SeenClaim(claim.rule().id(), claim.subject(), claim.event());
    }
}
