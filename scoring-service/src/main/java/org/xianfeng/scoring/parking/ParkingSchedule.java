package org.xianfeng.scoring.parking;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;

/** Sweeps what waits, and measures it for the operators. */
class ParkingSchedule {
    private final ReleaseParked release;
    private final ParkedEvents parked;
    private final Clock clock;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();

    ParkingSchedule(ReleaseParked release, ParkedEvents parked, Clock clock, MeterRegistry meters) {
        this.release = release;
        this.parked = parked;
        this.clock = clock;
        Gauge.builder("xianfeng.scoring.parked", waiting, AtomicLong::get)
                .description("Events that wait for a member whom the roster does not know")
                .register(meters);
        Gauge.builder("xianfeng.scoring.parked.oldest.seconds", oldestSeconds, AtomicLong::get)
                .description("How long the oldest of them has waited")
                .register(meters);
    }

    @Scheduled(initialDelayString = "${xianfeng.scoring.sweep:15s}", fixedDelayString = "${xianfeng.scoring.sweep:15s}")
    void sweep() {
        release.sweep();
        waiting.set(parked.count());
        oldestSeconds.set(parked.oldest()
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L));
    }
}
