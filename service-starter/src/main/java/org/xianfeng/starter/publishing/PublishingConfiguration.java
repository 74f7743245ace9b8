package org.xianfeng.starter.publishing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ProducerFactory;
import org.xianfeng.starter.trace.CurrentTrace;
import org.xianfeng.starter.trace.TraceConfiguration;

/** The way to Kafka: one idempotent producer per service. */
@AutoConfiguration(after = {KafkaAutoConfiguration.class, TraceConfiguration.class})
public class PublishingConfiguration {
    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    WireEvents wireEvents(@Value("${xianfeng.service}") String service, EventJson json, CurrentTrace trace) {
        return new WireEvents(service, json, trace);
    }

    @Bean
    KafkaSender kafkaSender(ProducerFactory<Object, Object> producers) {
        return new KafkaSender(producers);
    }

    @Bean
    Publisher publisher(Sender sender, WireEvents events) {
        return new SendingPublisher(sender, events);
    }
}
