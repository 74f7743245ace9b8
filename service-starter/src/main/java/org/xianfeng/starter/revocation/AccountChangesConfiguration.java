package org.xianfeng.starter.revocation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.xianfeng.starter.listener.ListenerConfiguration;
import org.xianfeng.starter.publishing.EventJson;

/** Lets every service know which accounts changed, so that a grant that is taken back ends within seconds. */
@AutoConfiguration(after = ListenerConfiguration.class)
public class AccountChangesConfiguration {
    @Bean
    AccountChanges accountChanges(@Value("${xianfeng.revocation.most:50000}") int most, Clock clock) {
        return new AccountChanges(most, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "xianfeng.listener.enabled", matchIfMissing = true)
    AccountChangesListener accountChangesListener(
            AccountChanges changes,
            ConsumerFactory<Object, Object> consumers,
            EventJson json,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        return new AccountChangesListener(changes, consumers, json, clock, service + ".account-changes");
    }

    @Bean
    MeterBinder accountChangesMeters(AccountChanges changes, ObjectProvider<AccountChangesListener> listeners) {
        return registry -> {
            Gauge.builder("xianfeng.account.changes.known", changes, AccountChanges::size)
                    .description("Accounts of which a change within the last hour is known")
                    .register(registry);
            listeners.ifAvailable(listener -> Gauge.builder(
                            "xianfeng.account.changes.behind", listener, AccountChangesListener::behindSeconds)
                    .baseUnit("seconds")
                    .description("How long ago this process last knew every published change of an account")
                    .register(registry));
        };
    }
}
