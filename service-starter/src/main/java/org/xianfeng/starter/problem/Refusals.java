package org.xianfeng.starter.problem;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what was refused, by status and slug. */
final class Refusals {
    private final MeterRegistry meters;

    Refusals(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(int status, String slug) {
        meters.counter("xianfeng.refusals", "status", Integer.toString(status), "slug", slug)
                .increment();
    }
}
