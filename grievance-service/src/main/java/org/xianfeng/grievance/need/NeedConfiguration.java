package org.xianfeng.grievance.need;

import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.grievance.indexing.MongoIndexes;
import org.xianfeng.starter.pending.FactCollections;

/** Wires the needs. */
@Configuration(proxyBeanMethods = false)
class NeedConfiguration {
    @Bean
    Needs needs(FactCollections collections) {
        return new MongoNeeds(collections.open("needs"));
    }

    /** For the counts; the embedded store uses none of them and looks at all needs, once a minute. */
    @Bean
    MongoIndexes needIndexes() {
        return MongoIndexes.on(
                "needs", Indexes.ascending("state.status", "state.registeredAt"), Indexes.ascending("state.nextDue"));
    }
}
