package org.xianfeng.scoring.participation;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.starter.listener.EventHandler;

/** Wires the counting of what happened. */
@Configuration(proxyBeanMethods = false)
class ParticipationConfiguration {
    @Bean
    Months months(MongoDatabase database) {
        return new MongoMonths(database);
    }

    @Bean
    EventHandler countParticipation(Months months) {
        return new CountParticipation(months);
    }
}
