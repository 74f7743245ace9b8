package org.xianfeng.membership.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xianfeng.membership.audit.AuditEntry.Anchor;
import org.xianfeng.membership.audit.AuditEntry.Period;
import org.xianfeng.starter.page.Page;

/**
 * Reads the trail backwards, the newest entry first. Places follow time, but for the difference of the instances' clocks, so
 * that a period is found by halving the trail and not by reading all that came after it.
 */
final class ListAudit {
    private static final int AT_ONCE = 500;
    private static final int MOST_LOOKED_AT = 5_000;
    private static final int AT_ONCE_OF_DAMAGED = 20;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final AuditTrail trail;

    ListAudit(AuditTrail trail) {
        this.trail = trail;
    }

    /** A page of those that are wanted; a page with few of them, or none, may still have one after it. */
    Page<AuditEntry> of(Predicate<AuditEntry> wanted, Period period, Optional<Long> before, int limit) {
        Predicate<AuditEntry> both = wanted.and(period::holds);
        long origin = period.from()
                .map(from -> firstSince(from.minus(CLOCKS_DIFFER)) - 1)
                .orElseGet(this::origin);
        long end = before.orElseGet(
                () -> period.to().map(to -> firstSince(to.plus(CLOCKS_DIFFER))).orElseGet(() -> end() + 1));
        long stop = Math.max(origin, end - 1 - MOST_LOOKED_AT);
        List<AuditEntry> items = new ArrayList<>();
        while (end - 1 > stop) {
            long first = Math.max(stop + 1, end - AT_ONCE);
            for (AuditEntry entry : trail.range(first, (int) (end - first)).reversed()) {
                if (items.size() == limit) {
                    return new Page<>(items, Long.toString(items.getLast().sequence()));
                }
                if (both.test(entry)) {
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

    private long origin() {
        return trail.origin().map(Anchor::sequence).orElse(0L);
    }

    /** The first place that nothing before that time comes behind; one after the last, when all is older. */
    private long firstSince(Instant time) {
        long low = origin() + 1;
        long high = end() + 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (isSince(middle, time)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** A place whose entry is damaged or gone has no time, and the next that has one speaks for it. */
    private boolean isSince(long place, Instant time) {
        return trail.range(place, AT_ONCE_OF_DAMAGED).stream()
                .filter(entry -> entry.note().kind() != AuditKind.UNREADABLE)
                .findFirst()
                .map(entry -> !entry.at().isBefore(time))
                .orElse(true);
    }

    private long end() {
        long told = trail.head().map(Anchor::sequence).orElseGet(trail::last);
        return trail.range(told + 1, AT_ONCE).stream()
                .mapToLong(AuditEntry::sequence)
                .max()
                .orElse(told);
    }
}
