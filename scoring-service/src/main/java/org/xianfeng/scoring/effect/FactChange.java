package org.xianfeng.scoring.effect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.Reason;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.claim.Subject;

/**
 * A fact that counts differently under a draft, for one account and one rule.
 *
 * @param block the block of the rule
 * @param before what the ledgers in use say; none where no rule in force concerned it
 * @param after what they would say; none where no rule of the draft concerns it
 */
public record FactChange(
        Subject subject,
        Instant factTime,
        String branchId,
        String block,
        @Nullable Counting before,
        @Nullable Counting after) {
    /** What a fact counts for under a rule, in hundredths of a point, and why. */
    public record Counting(RuleVersion rule, long pointsHundredths, Reason reason) {}

    /** By how much the points change. */
    public long differenceHundredths() {
        return points(after) - points(before);
    }

    private static long points(@Nullable Counting counting) {
        return counting == null ? 0 : counting.pointsHundredths();
    }
}
