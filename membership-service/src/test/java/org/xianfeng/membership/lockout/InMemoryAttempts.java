package org.xianfeng.membership.lockout;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Counts for tests of rules. */
final class InMemoryAttempts implements Attempts {
    private final Map<String, Count> counts = new HashMap<>();

    private record Count(int failures, Instant closedUntil, Instant last) {}

    @Override
    public synchronized Attempt begin(String at, Instant now, IntFunction<Duration> closedAfter) {
        Count count = counts.getOrDefault(at, new Count(0, Instant.EPOCH, now));
        if (count.closedUntil().isAfter(now)) {
            return new Attempt.Closed(count.closedUntil());
        }
        int failures = count.failures() + 1;
        Duration delay = closedAfter.apply(failures);
        counts.put(at, new Count(failures, delay.isPositive() ? now.plus(delay) : count.closedUntil(), now));
        return new Attempt.Open();
    }

    @Override
    public synchronized Optional<Instant> closedUntil(String at, Instant now) {
        return Optional.ofNullable(counts.get(at)).map(Count::closedUntil).filter(until -> until.isAfter(now));
    }

    @Override
    public synchronized void forget(String at) {
        counts.remove(at);
    }

    @Override
    public synchronized void takeBack(String at) {
        counts.computeIfPresent(
                at, (_, count) -> new Count(Math.max(0, count.failures() - 1), count.closedUntil(), count.last()));
    }

    @Override
    public synchronized void purge(Instant unusedSince) {
        counts.values().removeIf(count -> count.last().isBefore(unusedSince));
    }
}
