package org.xianfeng.scoring.replay;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.xianfeng.scoring.award.ScoreEvents;
import org.xianfeng.starter.listener.Groups;
import org.xianfeng.starter.listener.HandledBatches;

/** Wires the kept events. */
@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {
    @Bean
    KeptEvents keptEvents(ConsumerFactory<?, ?> consumers, KafkaAdmin admin, Groups groups, Clock clock) {
        HandledBatches ledgers = groups.named(ScoreEvents.GROUP).orElseThrow();
        return new KeptEventsClient(consumers, admin, ledgers, clock);
    }
}
