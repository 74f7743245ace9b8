package org.xianfeng.scoring.rule;

import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Reason;
import org.xianfeng.scoring.claim.Settled;

/**
 * What one rule says about one account after one event.
 *
 * @param rawPointsHundredths points before caps
 * @param once the key of what counts only once in a page
 */
public record Judgement(
        Rule rule,
        Account account,
        long rawPointsHundredths,
        Settled settled,
        Reason reason,
        @Nullable String once) {}
