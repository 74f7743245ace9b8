package org.xianfeng.starter.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How much waits, since when, how much went and how often it failed. */
final class RelayMetrics {
    private final AtomicReference<@Nullable Instant> oldest = new AtomicReference<>();
    private final Counter relayed;
    private final Counter failures;

    RelayMetrics(MeterRegistry meters, Outbox outbox, Clock clock) {
        Gauge.builder("xianfeng.outbox.pending", outbox, Outbox::waiting)
                .description("Events that wait to be published")
                .register(meters);
        Gauge.builder("xianfeng.outbox.oldest.age", oldest, since -> age(since.get(), clock))
                .description("For how long the oldest of them waits")
                .baseUnit("seconds")
                .register(meters);
        relayed = Counter.builder("xianfeng.outbox.relayed")
                .description("Events published")
                .register(meters);
        failures = Counter.builder("xianfeng.outbox.failures")
                .description("Attempts to publish that failed")
                .register(meters);
    }

    void relayed(int events) {
        relayed.increment(events);
    }

    void failed() {
        failures.increment();
    }

    void oldest(@Nullable Instant since) {
        oldest.set(since);
    }

    private static double age(@Nullable Instant since, Clock clock) {
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
