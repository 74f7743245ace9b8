package org.xianfeng.grievance.census;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.xianfeng.grievance.need.Needs;
import org.xianfeng.grievance.step.NeedState;

/** Counts the needs now and then, and shows the count as metrics; every instance shows the same. */
class CensusSchedule {
    private final Needs needs;
    private final Clock clock;
    private volatile Needs.Count count = new Needs.Count(Map.of(), 0, Optional.empty());

    CensusSchedule(Needs needs, Clock clock, MeterRegistry metrics) {
        this.needs = needs;
        this.clock = clock;
        for (NeedState state : NeedState.values()) {
            Gauge.builder(
                            "xianfeng.needs",
                            this,
                            census -> census.count.byState().getOrDefault(state, 0L))
                    .description("Needs by state")
                    .tag("state", state.toString())
                    .register(metrics);
        }
        Gauge.builder("xianfeng.needs.overdue", this, census -> census.count.overdue())
                .description("Open needs with a deadline that has passed")
                .register(metrics);
        Gauge.builder("xianfeng.needs.oldest.open.age", this, CensusSchedule::ageOfOldestSeconds)
                .description("How long ago the oldest open need came in")
                .baseUnit("seconds")
                .register(metrics);
    }

    @Scheduled(
            initialDelayString = "${xianfeng.needs.census.first-after:PT15S}",
            fixedDelayString = "${xianfeng.needs.census.every:PT60S}")
    void take() {
        count = needs.count(clock.instant());
    }

    private double ageOfOldestSeconds() {
        Instant now = clock.instant();
        return count.oldestOpen()
                .map(oldest -> (double) Duration.between(oldest, now).toSeconds())
                .orElse(0.0);
    }
}
