package org.xianfeng.scoring.whatif;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.scheduling.annotation.Scheduled;

/** Clears away what is no longer kept, and tells operators how many runs are going on. */
class WhatIfSchedule {
    private final ForgetWhatIfs forget;
    private final AtomicInteger running = new AtomicInteger();

    WhatIfSchedule(ForgetWhatIfs forget, MeterRegistry meters) {
        this.forget = forget;
        Gauge.builder("xianfeng.scoring.whatif.running", running, AtomicInteger::get)
                .description("Runs of drafts over past periods that are going on")
                .register(meters);
    }

    @Scheduled(
            initialDelayString = "${xianfeng.scoring.whatif.sweep:60s}",
            fixedDelayString = "${xianfeng.scoring.whatif.sweep:60s}")
    void sweep() {
        running.set(forget.sweep());
    }
}
