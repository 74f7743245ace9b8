package org.xianfeng.grievance.agenda;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the agenda. */
@Configuration(proxyBeanMethods = false)
class AgendaConfiguration {
    @Bean
    Agenda agenda(MongoDatabase database) {
        return new MongoAgenda(database.getCollection("agenda"));
    }
}
