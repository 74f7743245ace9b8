package org.xianfeng.membership.issuer;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops authorizations that are over: the embedded store does not do it by itself. */
@Component
class IssuerSchedule {
    private final MongoAuthorizations authorizations;
    private final Clock clock;

    IssuerSchedule(MongoAuthorizations authorizations, Clock clock) {
        this.authorizations = authorizations;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void purge() {
        authorizations.purge(clock.instant());
    }
}
