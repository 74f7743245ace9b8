package org.xianfeng.starter.listener;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;

/** What became of the events of one group. */
final class ListenerMetrics {
    private final MeterRegistry meters;
    private final String group;
    private final Counter handled;
    private final Counter retried;
    private final Counter deadLetters;
    private final DistributionSummary batchSize;

    ListenerMetrics(MeterRegistry meters, String group) {
        this.meters = meters;
        this.group = group;
        handled = Counter.builder("xianfeng.listener.handled")
                .description("Events that took effect, repetitions included")
                .tag("group", group)
                .register(meters);
        retried = Counter.builder("xianfeng.listener.retried")
                .description("Calls of a handler that failed and were made again")
                .tag("group", group)
                .register(meters);
        deadLetters = Counter.builder("xianfeng.listener.dead.letters")
                .description("Records put with the dead letters")
                .tag("group", group)
                .register(meters);
        batchSize = DistributionSummary.builder("xianfeng.listener.batch.size")
                .description("Records in a batch")
                .tag("group", group)
                .register(meters);
    }

    void received(int records) {
        batchSize.record(records);
    }

    void handled(int events) {
        handled.increment(events);
    }

    void retried() {
        retried.increment();
    }

    void rejected(String reason) {
        meters.counter("xianfeng.listener.rejected", "group", group, "reason", reason)
                .increment();
        deadLetters.increment();
    }
}
