package org.xianfeng.grievance.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps one address from flooding the intake. */
public final class LimitRegistrations {
    private final Tries tries;
    private final TryLimits limits;
    private final Clock clock;

    LimitRegistrations(Tries tries, TryLimits limits, Clock clock) {
        this.tries = tries;
        this.limits = limits;
        this.clock = clock;
    }

    /** Counts one more from an address; how long to wait, if it is one too many. */
    public Optional<Duration> exceededBy(String address) {
        Instant now = clock.instant();
        Instant spanEnd = limits.spanEnd(now);
        return tries.add("registration:" + address, spanEnd) > limits.registrations()
                ? Optional.of(Duration.between(now, spanEnd))
                : Optional.empty();
    }
}
