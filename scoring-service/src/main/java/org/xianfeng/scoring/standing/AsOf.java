package org.xianfeng.scoring.standing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Up to when every posting is in the standings of this process. */
public final class AsOf {
    private final Clock clock;
    private volatile Optional<Instant> known = Optional.empty();

    AsOf(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void everythingUntil(Instant time) {
        known = Optional.of(time);
    }

    /** Standings are begun anew, and say nothing until they are complete. */
    void nothing() {
        known = Optional.empty();
    }

    /** None before the first time. */
    public Optional<Instant> known() {
        return known;
    }

    /** How long ago that was; 0 before the first time. */
    public double behindSeconds() {
        return known.map(time -> Duration.between(time, now()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
