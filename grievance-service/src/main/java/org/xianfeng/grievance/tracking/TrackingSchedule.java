package org.xianfeng.grievance.tracking;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets tries of spans that are over, and with them the addresses; not every store does that by itself. */
class TrackingSchedule {
    private final Tries tries;
    private final Clock clock;

    TrackingSchedule(Tries tries, Clock clock) {
        this.tries = tries;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void forgetOldTries() {
        tries.forget(clock.instant());
    }
}
