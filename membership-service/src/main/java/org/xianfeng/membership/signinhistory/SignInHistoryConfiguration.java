package org.xianfeng.membership.signinhistory;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.lockout.Lockout;
import org.xianfeng.membership.session.EndSessions;
import org.xianfeng.membership.session.Sessions;
import org.xianfeng.starter.identity.NewIds;

/** Wires what is remembered of the door. */
@Configuration(proxyBeanMethods = false)
class SignInHistoryConfiguration {
    @Bean
    SignInHistory signInHistory(MongoDatabase database, Clock clock) {
        return new MongoSignInHistory(database, clock);
    }

    @Bean
    SignInJournal signInJournal(Audit audit, SignInHistory history, Lockout lockout, Clock clock) {
        return new SignInJournal(audit, history, lockout, NewIds.random(), clock);
    }

    @Bean
    SignOut signOut(Sessions sessions, EndSessions endSessions, SignInJournal journal) {
        return new SignOut(sessions, endSessions, journal);
    }

    @Bean
    Purge signInHistoryPurge(SignInHistory history) {
        return new Purge(history);
    }

    /** Drops what is over: the embedded store does not do it by itself. */
    record Purge(SignInHistory history) {
        @Scheduled(initialDelay = 9, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
        void purge() {
            history.purge();
        }
    }
}
