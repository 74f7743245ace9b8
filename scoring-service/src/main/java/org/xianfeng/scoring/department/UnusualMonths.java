package org.xianfeng.scoring.department;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds months that lie far from an organisation's usual ones: further from the median of the months before than 3.5 times
 * the median absolute deviation over 0.6745 (Iglewicz and Hoaglin, 1993). With enough years, the same month of other years is
 * what is usual. A deviation of less than a point of percentage is never taken for small scatter.
 */
final class UnusualMonths {
    private static final int LEAST_MONTHS = 6;
    private static final int LEAST_YEARS = 4;
    private static final long LEAST_DEVIATION = 10_000;
    private static final long TIMES = 35_000;
    private static final long CONSISTENT = 6_745;

    private UnusualMonths() {}

    /** What is usual for each month that is not, in parts of a million; of months with enough data only. */
    static SortedMap<YearMonth, Long> of(NavigableMap<YearMonth, Long> rates) {
        SortedMap<YearMonth, Long> unusual = new TreeMap<>();
        rates.forEach((month, rate) -> {
            List<Long> before = comparable(month, rates.headMap(month, false));
            if (before.size() >= LEAST_YEARS && isFar(rate, before)) {
                unusual.put(month, median(before));
            }
        });
        return unusual;
    }

    private static List<Long> comparable(YearMonth month, Map<YearMonth, Long> before) {
        List<Long> season = before.entrySet().stream()
                .filter(one -> one.getKey().getMonth() == month.getMonth())
                .map(Map.Entry::getValue)
                .toList();
        if (season.size() >= LEAST_YEARS) {
            return season;
        }
        return before.size() >= LEAST_MONTHS ? List.copyOf(before.values()) : List.of();
    }

    private static boolean isFar(long rate, List<Long> before) {
        long median = median(before);
        long scatter = median(before.stream().map(one -> Math.abs(one - median)).toList());
        return Math.abs(rate - median) * CONSISTENT > TIMES * Math.max(scatter, LEAST_DEVIATION);
    }

    private static long median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
