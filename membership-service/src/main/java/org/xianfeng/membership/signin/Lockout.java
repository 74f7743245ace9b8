package org.xianfeng.membership.signin;

import java.time.Duration;

/**
 * How long an account is closed to attempts after failures in a row: not at all for the first four, 30 seconds after the
 * fifth, twice as long after each further one, and never longer than an hour.
 */
final class Lockout {
    private static final int FREE = 5;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Lockout() {}

    static Duration after(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE, 10);
        Duration delay = FIRST.multipliedBy(1L << doublings);
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
