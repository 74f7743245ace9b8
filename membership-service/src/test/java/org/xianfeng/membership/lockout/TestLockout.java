package org.xianfeng.membership.lockout;

import java.time.Clock;

/** A lockout that forgets with the test. */
public final class TestLockout {
    private TestLockout() {}

    public static Lockout at(Clock clock) {
        return new Lockout(new InMemoryAttempts(), clock);
    }
}
