package org.xianfeng.scoring.period;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;

/** Begins freezings anew that broke off, forgets those that never began, and tells operators how many wait. */
class PeriodSchedule implements FreezePeriod.Frozens {
    private static final Duration NEVER_ENTERED = Duration.ofMinutes(5);

    private final Freezings freezings;
    private final ClosedPeriods periods;
    private final Clock clock;
    private final Counter frozen;
    private final Counter accounts;
    private volatile int waiting;
    private volatile @Nullable Instant oldest;

    PeriodSchedule(Freezings freezings, ClosedPeriods periods, Clock clock, MeterRegistry meters) {
        this.freezings = freezings;
        this.periods = periods;
        this.clock = clock;
        this.frozen = meters.counter("xianfeng.scoring.periods.frozen");
        this.accounts = meters.counter("xianfeng.scoring.periods.accounts.frozen");
        Gauge.builder("xianfeng.scoring.periods.freezing", this, schedule -> schedule.waiting)
                .description("Closed periods whose totals are not signed yet")
                .register(meters);
        Gauge.builder("xianfeng.scoring.periods.freezing.oldest", this, PeriodSchedule::oldestSeconds)
                .baseUnit("seconds")
                .description("How long the oldest of them has waited")
                .register(meters);
    }

    @Override
    public void frozen(long more) {
        frozen.increment();
        accounts.increment(more);
    }

    private double oldestSeconds() {
        Instant since = oldest;
        return since == null ? 0 : Duration.between(since, clock.instant()).toSeconds();
    }

    /** Looks through what is noted; what can be begun is handed over. */
    List<Freezings.Open> look() {
        List<Freezings.Open> open = freezings.open();
        waiting = open.size();
        oldest =
                open.stream().map(Freezings.Open::since).min(Instant::compareTo).orElse(null);
        open.stream().filter(this::neverEntered).forEach(freezings::forget);
        return open;
    }

    private boolean neverEntered(Freezings.Open open) {
        Optional<ClosedPeriod> period = periods.find(open.organisation(), open.name());
        return period.isEmpty() && open.since().plus(NEVER_ENTERED).isBefore(clock.instant());
    }

    /** The part of it that Spring calls. */
    static class Sweep {
        private final PeriodSchedule schedule;
        private final FreezePeriod freeze;
        private final Executor background;

        Sweep(PeriodSchedule schedule, FreezePeriod freeze, Executor background) {
            this.schedule = schedule;
            this.freeze = freeze;
            this.background = background;
        }

        @Scheduled(
                initialDelayString = "${xianfeng.scoring.periods.sweep:15s}",
                fixedDelayString = "${xianfeng.scoring.periods.sweep:15s}")
        void sweep() {
            List<Freezings.Open> open = schedule.look();
            if (!open.isEmpty()) {
                background.execute(() -> open.forEach(freeze::of));
            }
        }
    }
}
