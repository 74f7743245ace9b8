package org.xianfeng.starter.revocation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.xianfeng.contracts.membership.AccountChanged;
import org.xianfeng.starter.listener.ListenerConfiguration;
import org.xianfeng.starter.publishing.EventJson;
import org.xianfeng.starter.tail.TailListener;
import org.xianfeng.starter.tail.TailedFact;

/** Lets every service know which accounts changed, so that a grant that is taken back ends within seconds. */
@AutoConfiguration(after = ListenerConfiguration.class)
public class AccountChangesConfiguration {
    @Bean
    AccountChanges accountChanges(@Value("${xianfeng.revocation.most:50000}") int most, Clock clock) {
        return new AccountChanges(most, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "xianfeng.listener.enabled", matchIfMissing = true)
    FollowAccountChanges followAccountChanges(AccountChanges changes, Clock clock) {
        return new FollowAccountChanges(changes, clock);
    }

    @Bean
    @ConditionalOnBean(FollowAccountChanges.class)
    TailListener<AccountChanged> accountChangesListener(
            FollowAccountChanges follower,
            ConsumerFactory<Object, Object> consumers,
            EventJson json,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        TailedFact<AccountChanged> changed = new TailedFact<>(AccountChanged.class, json);
        return new TailListener<>(consumers, service + ".account-changes", changed, clock, follower);
    }

    /** Told, and no reason to be unready: requests succeed while the broker is away. */
    @Bean
    @ConditionalOnBean(FollowAccountChanges.class)
    HealthIndicator brokerHealthIndicator(TailListener<AccountChanged> reader) {
        return () -> reader.reasonOfTheBroker().isEmpty()
                ? Health.up().build()
                : Health.unknown()
                        .withDetail("reason", reader.reasonOfTheBroker())
                        .build();
    }

    @Bean
    MeterBinder accountChangesMeters(AccountChanges changes, ObjectProvider<FollowAccountChanges> followers) {
        return registry -> {
            Gauge.builder("xianfeng.account.changes.known", changes, AccountChanges::size)
                    .description("Accounts of which a change within the last hour is known")
                    .register(registry);
            followers.ifAvailable(follower -> Gauge.builder(
                            "xianfeng.account.changes.behind", follower, FollowAccountChanges::behindSeconds)
                    .baseUnit("seconds")
                    .description("How long ago this process last knew every published change of an account")
                    .register(registry));
        };
    }
}
