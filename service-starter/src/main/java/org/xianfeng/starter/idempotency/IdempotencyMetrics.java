package org.xianfeng.starter.idempotency;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts requests that came with a key, by what became of them. */
final class IdempotencyMetrics {
    private final MeterRegistry meters;

    IdempotencyMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void claimed(boolean repeated) {
        count(repeated ? "resumed" : "first");
    }

    void replayed() {
        count("replayed");
    }

    void reused() {
        count("reused");
    }

    void busy() {
        count("busy");
    }

    private void count(String outcome) {
        meters.counter("xianfeng.keyed.requests", "outcome", outcome).increment();
    }
}
