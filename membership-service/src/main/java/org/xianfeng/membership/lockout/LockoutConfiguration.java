package org.xianfeng.membership.lockout;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the counting of attempts. */
@Configuration(proxyBeanMethods = false)
class LockoutConfiguration {
    @Bean
    Attempts attempts(MongoDatabase database) {
        return new MongoAttempts(database);
    }

    @Bean
    Lockout lockout(Attempts attempts, Clock clock) {
        return new Lockout(attempts, clock);
    }
}
