package org.xianfeng.starter.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;

/** Drops old answers; not every store does that by itself. */
class IdempotencySchedule {
    private final MongoKeyedRequests requests;
    private final Duration keptFor;
    private final Clock clock;
    private boolean indexed;

    IdempotencySchedule(MongoKeyedRequests requests, Duration keptFor, Clock clock) {
        this.requests = requests;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    synchronized void dropOldAnswers() {
        if (!indexed) {
            requests.index();
            indexed = true;
        }
        requests.dropBefore(clock.instant().minus(keptFor));
    }
}
