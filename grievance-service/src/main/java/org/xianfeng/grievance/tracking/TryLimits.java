package org.xianfeng.grievance.tracking;

import java.time.Duration;
import java.time.Instant;

/**
 * How often strangers may try something in a span of time.
 *
 * @param perNumber wrong secrets for one tracking number
 * @param perAddress wrong pairs from one address
 * @param registrations needs registered from one address
 * @param span how long a span is; all spans begin at multiples of it
 */
public record TryLimits(int perNumber, int perAddress, int registrations, Duration span) {
    public TryLimits {
        if (perNumber < 1 || perAddress < 1 || registrations < 1 || span.toSeconds() < 1) {
            throw new IllegalArgumentException("limits are at least one try in one second");
        }
    }

    Instant spanEnd(Instant now) {
        long seconds = span.toSeconds();
        return Instant.ofEpochSecond((now.getEpochSecond() / seconds + 1) * seconds);
    }
}
