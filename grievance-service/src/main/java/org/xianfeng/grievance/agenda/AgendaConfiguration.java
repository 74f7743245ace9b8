package org.xianfeng.grievance.agenda;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.grievance.indexing.MongoIndexes;

/** Wires the agenda. */
@Configuration(proxyBeanMethods = false)
class AgendaConfiguration {
    @Bean
    Agenda agenda(MongoDatabase database) {
        return new MongoAgenda(database.getCollection("agenda"));
    }

    @Bean
    MongoIndexes agendaIndexes() {
        return MongoIndexes.on("agenda", Indexes.ascending("due"));
    }
}
