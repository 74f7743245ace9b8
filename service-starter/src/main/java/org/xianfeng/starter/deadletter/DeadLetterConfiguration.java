package org.xianfeng.starter.deadletter;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.xianfeng.starter.listener.Groups;
import org.xianfeng.starter.listener.ListenerConfiguration;

/** The operators' endpoint {@code deadletters}. */
@AutoConfiguration(after = ListenerConfiguration.class)
public class DeadLetterConfiguration {
    @Bean
    @ConditionalOnAvailableEndpoint
    DeadLettersEndpoint deadLettersEndpoint(
            Groups groups,
            ConsumerFactory<Object, Object> consumers,
            @Value("${spring.application.name}") String service) {
        return new DeadLettersEndpoint(new KafkaDeadLetters(groups, consumers, service));
    }
}
