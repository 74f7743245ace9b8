package org.xianfeng.scoring.standing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Up to when every posting is in the standings of this process. */
public final class AsOf {
    private final Clock clock;
    private volatile Instant last;
    private volatile Optional<Instant> known = Optional.empty();

    AsOf(Clock clock) {
        this.clock = clock;
        this.last = clock.instant();
    }

    Clock clock() {
        return clock;
    }

    Instant now() {
        return clock.instant();
    }

    void everythingUntil(Instant time) {
        last = time;
        known = Optional.of(time);
    }

    /** Standings are begun anew, and say nothing until they are complete. */
    void nothing() {
        known = Optional.empty();
    }

    /** None while standings are not complete. */
    public Optional<Instant> known() {
        return known;
    }

    /** How long ago they were complete; before the first time, how long the process has tried. */
    public double behindSeconds() {
        return Duration.between(last, now()).toMillis() / 1000.0;
    }
}
