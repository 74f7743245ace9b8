package org.xianfeng.starter.listener;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.xianfeng.starter.publishing.EventJson;
import org.xianfeng.starter.publishing.KafkaSender;
import org.xianfeng.starter.publishing.PublishingConfiguration;
import org.xianfeng.starter.trace.EventSpans;

/** A consumer group for every {@link EventHandler} of the service. */
@AutoConfiguration(after = {KafkaAutoConfiguration.class, PublishingConfiguration.class})
@EnableConfigurationProperties(ListenerProperties.class)
public class ListenerConfiguration {
    @Bean
    DeadLetters deadLetters(KafkaSender sender, Clock clock) {
        return new DeadLetters(sender, clock);
    }

    @Bean
    Decoder decoder(EventJson json, Clock clock) {
        return new Decoder(json, clock);
    }

    @Bean
    Groups groups(
            ObjectProvider<EventHandler> handlers,
            DeadLetters deadLetters,
            Decoder decoder,
            ObjectProvider<MeterRegistry> meters,
            EventSpans spans) {
        MeterRegistry registry = meters.getIfAvailable(SimpleMeterRegistry::new);
        List<HandledBatches> groups = handlers.orderedStream()
                .map(handler -> new HandledBatches(
                        handler, decoder, deadLetters, new ListenerMetrics(registry, handler.group()), spans))
                .toList();
        return new Groups(groups);
    }

    @Bean
    @ConditionalOnProperty(name = "xianfeng.listener.enabled", matchIfMissing = true)
    ListenerSchedule listenerSchedule(
            Groups groups, ConsumerFactory<Object, Object> consumers, ListenerProperties settings) {
        return new ListenerSchedule(groups, consumers, settings.concurrency());
    }
}
