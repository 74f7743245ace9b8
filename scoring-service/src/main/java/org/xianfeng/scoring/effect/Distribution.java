package org.xianfeng.scoring.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.xianfeng.scoring.effect.AccountEffect.PointsChange;

/**
 * How many accounts have how many points, before and after. The bars widen, by doubling, until so few of them span
 * everything; so they depend on the points alone and not on the order in which they come.
 */
final class Distribution {
    private static final long NARROWEST_HUNDREDTHS = 100;
    private static final int MOST_BARS = 30;

    private long width = NARROWEST_HUNDREDTHS;
    private TreeMap<Long, long[]> bars = new TreeMap<>();

    void add(PointsChange change) {
        count(change.beforeHundredths(), 0);
        count(change.afterHundredths(), 1);
    }

    private void count(long points, int side) {
        bars.computeIfAbsent(Math.floorDiv(points, width), _ -> new long[2])[side]++;
        while (bars.lastKey() - bars.firstKey() >= MOST_BARS) {
            widen();
        }
    }

    private void widen() {
        width *= 2;
        TreeMap<Long, long[]> wider = new TreeMap<>();
        bars.forEach((bar, counts) -> {
            long[] both = wider.computeIfAbsent(Math.floorDiv(bar, 2), _ -> new long[2]);
            both[0] += counts[0];
            both[1] += counts[1];
        });
        bars = wider;
    }

    /** The bars from the lowest to the highest, empty ones between them too. */
    List<PointsBar> bars() {
        List<PointsBar> all = new ArrayList<>();
        if (!bars.isEmpty()) {
            for (long bar = bars.firstKey(); bar <= bars.lastKey(); bar++) {
                long[] counts = bars.getOrDefault(bar, new long[2]);
                all.add(new PointsBar(bar * width, (bar + 1) * width, counts[0], counts[1]));
            }
        }
        return all;
    }
}
