package org.xianfeng.starter.relay;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.publishing.PublishingConfiguration;
import org.xianfeng.starter.publishing.Sender;
import org.xianfeng.starter.store.StoreConfiguration;

/** The outbox and its relay. */
@AutoConfiguration(after = {StoreConfiguration.class, PublishingConfiguration.class})
@EnableConfigurationProperties(RelayProperties.class)
public class RelayConfiguration {
    @Bean
    Outbox outbox(RelayProperties settings) {
        return new Outbox(settings.notes(), settings.most());
    }

    @Bean
    @ConditionalOnProperty(name = "xianfeng.outbox.enabled", matchIfMissing = true)
    RelaySchedule relaySchedule(MongoDatabase database, Outbox outbox, Sender sender, RelaySurroundings around) {
        return new RelaySchedule(
                new RelaySchedule.Parts(
                        new MongoCarriers(database, outbox),
                        sender,
                        new MongoLeases(database, around.newIds().next(), around.clock()),
                        outbox,
                        new RelayMetrics(around.meters(), outbox, around.clock())),
                around.clock());
    }

    @Bean
    RelaySurroundings relaySurroundings(Clock clock, NewIds newIds, ObjectProvider<MeterRegistry> meters) {
        return new RelaySurroundings(clock, newIds, meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    /** What the relay takes from around it. */
    record RelaySurroundings(Clock clock, NewIds newIds, MeterRegistry meters) {}
}
