package org.xianfeng.scoring.effect;

import java.util.List;
import java.util.Map;
import org.xianfeng.scoring.claim.Account;

/**
 * What a draft does to one account, counting the facts that it reaches and no others.
 *
 * @param branchId the branch of the latest of these facts
 * @param byBranch the points by the branch at the time of the fact
 * @param facts those that count differently, the greatest difference first, at most {@link #MOST_FACTS}
 * @param moreFacts how many more there are
 */
public record AccountEffect(
        Account account, String branchId, Map<String, PointsChange> byBranch, List<FactChange> facts, int moreFacts) {
    /** So many facts are kept for each account; they are the greatest differences. */
    public static final int MOST_FACTS = 20;

    public AccountEffect {
        byBranch = Map.copyOf(byBranch);
        facts = List.copyOf(facts);
    }

    /** The points of the account, before and after. */
    public PointsChange change() {
        return byBranch.values().stream().reduce(PointsChange.NONE, PointsChange::plus);
    }

    /** Points before and after, in hundredths of a point. */
    public record PointsChange(long beforeHundredths, long afterHundredths) {
        /** Nothing, and still nothing. */
        public static final PointsChange NONE = new PointsChange(0, 0);

        /** Both together. */
        public PointsChange plus(PointsChange other) {
            return new PointsChange(beforeHundredths + other.beforeHundredths, afterHundredths + other.afterHundredths);
        }

        /** What is gained, or lost where it is negative. */
        public long differenceHundredths() {
            return afterHundredths - beforeHundredths;
        }
    }
}
