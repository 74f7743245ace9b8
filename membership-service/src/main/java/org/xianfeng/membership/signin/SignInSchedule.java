package org.xianfeng.membership.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xianfeng.membership.lockout.Attempts;
import org.xianfeng.membership.session.Sessions;

/** Drops what is over: the embedded store does not do it by itself. */
@Component
class SignInSchedule {
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Sessions sessions;
    private final Attempts attempts;
    private final Clock clock;

    SignInSchedule(Sessions sessions, Attempts attempts, Clock clock) {
        this.sessions = sessions;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void purge() {
        sessions.purge();
        attempts.purge(clock.instant().minus(FORGOTTEN));
    }
}
