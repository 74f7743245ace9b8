package org.xianfeng.scoring.contest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;

/** Makes the indexes once the store is there, and measures what waits for an answer. */
class ContestSchedule {
    private final MongoContests contests;
    private final Clock clock;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();
    private boolean indexed;

    ContestSchedule(MongoContests contests, Clock clock, MeterRegistry meters) {
        this.contests = contests;
        this.clock = clock;
        Gauge.builder("xianfeng.scoring.contests.waiting", waiting, AtomicLong::get)
                .description("Contested entries that nobody has decided on")
                .register(meters);
        Gauge.builder("xianfeng.scoring.contests.oldest.seconds", oldestSeconds, AtomicLong::get)
                .description("How long the oldest of them has waited")
                .register(meters);
    }

    @Scheduled(
            initialDelayString = "${xianfeng.scoring.contest.look:1m}",
            fixedDelayString = "${xianfeng.scoring.contest.look:1m}")
    void look() {
        if (!indexed) {
            contests.index();
            indexed = true;
        }
        Contests.Waiting now = contests.waiting();
        waiting.set(now.count());
        oldestSeconds.set(now.since()
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L));
    }
}
