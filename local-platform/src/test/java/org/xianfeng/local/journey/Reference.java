package org.xianfeng.local.journey;

import java.time.Month;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What meetings of one year must give by the default rules of 2026, worked out apart from the scoring service.
 *
 * <p>All in hundredths of a point.
 */
final class Reference {
    private final Map<Month, Long> themeDays = new EnumMap<>(Month.class);
    private final Map<Month, Long> branchMinutes = new EnumMap<>(Month.class);
    private final Map<Month, Long> branchRate = new EnumMap<>(Month.class);
    private long threeMeetings;
    private long lifeMeetings;

    /** One meeting as one member, and as the branch, sees it. */
    void add(String kind, Month month, String own, List<String> all) {
        long share = own.equals("present") ? 2 : own.equals("late") ? 1 : 0;
        switch (kind) {
            case "theme-party-day" -> themeDays.merge(month, share * 50, Long::sum);
            case "organisational-life-meeting" -> lifeMeetings += share * 150;
            default -> threeMeetings += share * 50;
        }
        branchMinutes.merge(month, 200L, Long::sum);
        branchRate.merge(month, rate(all), Long::sum);
    }

    private static long rate(List<String> all) {
        long expected = all.stream().filter(status -> !status.equals("exempt")).count();
        if (expected == 0) {
            return 0;
        }
        long there = all.stream()
                .filter(status -> status.equals("present") || status.equals("late"))
                .count();
        long percent = there * 100 / expected;
        return percent >= 95 ? 150 : percent >= 85 ? 100 : percent >= 70 ? 50 : 0;
    }

    long member() {
        long theme =
                themeDays.values().stream().mapToLong(raw -> Math.min(200, raw)).sum();
        long block = Math.min(1_200, threeMeetings) + Math.min(1_200, theme) + Math.min(600, lifeMeetings);
        return Math.min(6_000, block);
    }

    long branch() {
        return capped(branchMinutes, 800) + capped(branchRate, 600);
    }

    private static long capped(Map<Month, Long> byMonth, long cap) {
        return byMonth.values().stream().mapToLong(raw -> Math.min(cap, raw)).sum();
    }
}
