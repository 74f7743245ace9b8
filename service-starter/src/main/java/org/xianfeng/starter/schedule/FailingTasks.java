package org.xianfeng.starter.schedule;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.starter.store.Outages;

/**
 * Tells of tasks that fail time after time: one line when it begins, one when it is over, and a metric for every time
 * between. An outage is a line without a trace; anything else is an error with its trace.
 */
public final class FailingTasks {
    private static final Logger LOG = LoggerFactory.getLogger(FailingTasks.class);

    private final ConcurrentMap<String, Failing> failing = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final Clock clock;

    FailingTasks(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        Gauge.builder("xianfeng.schedule.failing", failing, ConcurrentMap::size)
                .description("Tasks that failed the last time they ran")
                .register(meters);
    }

    /** A task failed, and will be run again. */
    public void failed(String task, Throwable failure) {
        meters.counter("xianfeng.schedule.failed", "task", task).increment();
        failing.compute(task, (_, before) -> {
            boolean passes = Outages.isOutage(failure);
            if (before != null && before.passes() == passes) {
                LOG.debug("{} fails still: {}", task, failure.toString());
                return before.again();
            }
            if (passes) {
                LOG.warn("{} is cut short by an outage, and tried again: {}", task, failure.toString());
            } else {
                LOG.error("{} fails, and is tried again", task, failure);
            }
            return before == null ? new Failing(clock.instant(), 1, passes) : before.other(passes);
        });
    }

    /** A task came to its end. */
    public void worked(String task) {
        Failing over = failing.remove(task);
        if (over != null) {
            Duration took = Duration.between(over.since(), clock.instant());
            LOG.info("{} works again, after {} failures in {} s", task, over.times(), took.toSeconds());
        }
    }

    /** Since when, how often, and whether it is an outage, which passes. */
    private record Failing(Instant since, long times, boolean passes) {
        Failing again() {
            return other(passes);
        }

        Failing other(boolean nowPasses) {
            return new Failing(since, times + 1, nowPasses);
        }
    }
}
