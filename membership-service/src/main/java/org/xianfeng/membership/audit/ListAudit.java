package org.xianfeng.membership.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xianfeng.membership.audit.AuditEntry.Anchor;
import org.xianfeng.starter.page.Page;

/** Reads the trail backwards, the newest entry first. */
final class ListAudit {
    private static final int AT_ONCE = 500;
    private static final int MOST_LOOKED_AT = 5_000;

    private final AuditTrail trail;

    ListAudit(AuditTrail trail) {
        this.trail = trail;
    }

    /** A page of those that are wanted; a page with few of them, or none, may still have one after it. */
    Page<AuditEntry> of(Predicate<AuditEntry> wanted, Optional<Long> before, int limit) {
        long origin = trail.origin().map(Anchor::sequence).orElse(0L);
        long end = before.orElseGet(() -> end() + 1);
        long stop = Math.max(origin, end - 1 - MOST_LOOKED_AT);
        List<AuditEntry> items = new ArrayList<>();
        while (end - 1 > stop) {
            long first = Math.max(stop + 1, end - AT_ONCE);
            for (AuditEntry entry : trail.range(first, (int) (end - first)).reversed()) {
                if (items.size() == limit) {
                    return new Page<>(items, Long.toString(items.getLast().sequence()));
                }
                if (wanted.test(entry)) {
                    items.add(entry);
                }
            }
            end = first;
        }
        return new Page<>(items, next(stop, origin));
    }

    private static @Nullable String next(long stop, long origin) {
        return stop > origin ? Long.toString(stop + 1) : null;
    }

    private long end() {
        long told = trail.head().map(Anchor::sequence).orElseGet(trail::last);
        return trail.range(told + 1, AT_ONCE).stream()
                .mapToLong(AuditEntry::sequence)
                .max()
                .orElse(told);
    }
}
