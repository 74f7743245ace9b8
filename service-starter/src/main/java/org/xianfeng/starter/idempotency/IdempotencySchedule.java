package org.xianfeng.starter.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Drops old answers every ten minutes; not every store does that by itself. */
final class IdempotencySchedule implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IdempotencySchedule.class);
    private static final long FIRST_MINUTE = 1;
    private static final long MINUTES = 10;

    private final MongoKeyedRequests requests;
    private final Duration keptFor;
    private final Clock clock;
    private ScheduledExecutorService turns = stopped();
    private boolean indexed;

    IdempotencySchedule(MongoKeyedRequests requests, Duration keptFor, Clock clock) {
        this.requests = requests;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        turns = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("keyed-requests").factory());
        turns.scheduleWithFixedDelay(this::turn, FIRST_MINUTE, MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public synchronized void stop() {
        turns.shutdownNow();
    }

    @Override
    public synchronized boolean isRunning() {
        return !turns.isShutdown();
    }

    void turn() {
        try {
            if (!indexed) {
                requests.index();
                indexed = true;
            }
            requests.dropBefore(clock.instant().minus(keptFor));
        } catch (RuntimeException failure) {
            LOG.warn("old answers are dropped later: {}", failure.toString());
        }
    }

    private static ScheduledExecutorService stopped() {
        ScheduledExecutorService none = Executors.newSingleThreadScheduledExecutor();
        none.shutdownNow();
        return none;
    }
}
