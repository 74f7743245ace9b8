package org.xianfeng.membership.disclosure;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops counts that are over. */
@Component
class DisclosureSchedule {
    private final Allowances allowances;
    private final Clock clock;

    DisclosureSchedule(Allowances allowances, Clock clock) {
        this.allowances = allowances;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 6, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void purge() {
        allowances.purge(clock.instant());
    }
}
