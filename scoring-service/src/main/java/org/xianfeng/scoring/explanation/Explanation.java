package org.xianfeng.scoring.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.wording.ReasonText;

/**
 * What an account has from one subject, and why or why not; points in hundredths of a point.
 *
 * @param subject as {@code kind:id}
 * @param decisions one for each rule that looked at it
 * @param reason said when no rule looked at it, because no fact about it is known
 */
public record Explanation(
        String subject,
        long pointsHundredths,
        List<Decision> decisions,
        @Nullable ReasonText reason) {
    public Explanation {
        decisions = List.copyOf(decisions);
    }

    /**
     * What one rule decided.
     *
     * @param rawPointsHundredths before caps
     * @param entryIds the entries that led there, the oldest first
     */
    public record Decision(
            String ruleId,
            int ruleVersion,
            Title ruleTitle,
            Outcome outcome,
            long pointsHundredths,
            long rawPointsHundredths,
            ReasonText reason,
            List<String> entryIds) {
        public Decision {
            entryIds = List.copyOf(entryIds);
        }
    }
}
