package org.xianfeng.scoring.standing;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.rank.ScoreCounts;

/** The branches of one group below one organisation. */
final class Peers {
    private final ScoreCounts counts = new ScoreCounts();
    private final NavigableSet<Placed> order = new TreeSet<>(Placed.ORDER);
    private int withTooFewFacts;

    void put(String branch, YearPoints points, int leastEntries) {
        if (points.entries() < leastEntries) {
            withTooFewFacts++;
        } else {
            counts.add(points.pointsHundredths());
            order.add(new Placed(points.pointsHundredths(), branch));
        }
    }

    void take(String branch, YearPoints points, int leastEntries) {
        if (points.entries() < leastEntries) {
            withTooFewFacts--;
        } else {
            counts.remove(points.pointsHundredths());
            order.remove(new Placed(points.pointsHundredths(), branch));
        }
    }

    boolean isEmpty() {
        return counts.size() + withTooFewFacts == 0;
    }

    int ranked() {
        return counts.size();
    }

    int withTooFewFacts() {
        return withTooFewFacts;
    }

    ScoreCounts counts() {
        return counts;
    }

    /** From the highest on, after a place. */
    List<Placed> list(@Nullable Placed after, int most) {
        return (after == null ? order : order.tailSet(after, false))
                .stream().limit(most).toList();
    }
}
