package org.xianfeng.proof.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xianfeng.contracts.EventData;

/** What every page must say, from the events alone; one thread, no regard for speed, nothing of the engine. */
public final class ReferenceModel {
    private final Map<String, Expected> pages = new TreeMap<>();

    /** The model of these events, by id; order has no say. */
    public ReferenceModel(Map<String, EventData> events) {
        Map<String, List<Right>> byPage = new HashMap<>();
        events.forEach((id, data) -> RulesOf2026.of(id, data)
                .forEach(right -> byPage.computeIfAbsent(right.page(), _ -> new ArrayList<>())
                        .add(right)));
        byPage.forEach((page, rights) -> pages.put(page, expected(rights)));
    }

    /**
     * What a page must say.
     *
     * @param traces what its entries must name, each of them and nothing else
     */
    public record Expected(long confirmed, long provisional, Set<String> traces) {}

    /** By the id of the page. */
    public Map<String, Expected> pages() {
        return pages;
    }

    /** The traces that one event must leave, each with its page. */
    public static Set<String> traces(String event, EventData data) {
        Set<String> traces = new HashSet<>();
        RulesOf2026.of(event, data).forEach(right -> traces.add(right.page() + "|" + right.trace()));
        return traces;
    }

    private static Expected expected(List<Right> rights) {
        Set<String> traces = new HashSet<>();
        rights.forEach(right -> traces.add(right.trace()));
        List<Right> holding = rights.stream()
                .filter(right -> rights.stream().noneMatch(right::takenOverBy))
                .sorted(Comparator.comparing(Right::time)
                        .thenComparing(Right::rule)
                        .thenComparing(Right::subject))
                .toList();
        long confirmed = 0;
        long provisional = 0;
        Map<String, Long> used = new HashMap<>();
        Set<String> once = new HashSet<>();
        for (Right right : holding) {
            long counts = counts(right, used, once);
            confirmed += right.provisional() ? 0 : counts;
            provisional += right.provisional() ? counts : 0;
        }
        return new Expected(confirmed, provisional, traces);
    }

    private static long counts(Right right, Map<String, Long> used, Set<String> once) {
        if (right.raw() == 0 || right.once() != null && !once.add(right.rule() + right.once())) {
            return 0;
        }
        long counts = right.raw();
        for (Right.Limit limit : right.limits()) {
            counts = Math.min(counts, limit.most() - used.getOrDefault(window(right, limit), 0L));
        }
        for (Right.Limit limit : right.limits()) {
            used.merge(window(right, limit), counts, Long::sum);
        }
        return counts;
    }

    private static String window(Right right, Right.Limit limit) {
        String of = limit.what().equals("rule") ? right.rule() : "block";
        return of + "/" + Windows.of(limit.window(), right.time()) + "/" + limit.window();
    }
}
