package org.xianfeng.grievance.indexing;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the making of indexes. */
@Configuration(proxyBeanMethods = false)
class IndexingConfiguration {
    @Bean
    IndexSchedule indexSchedule(MongoDatabase database, List<MongoIndexes> wanted) {
        return new IndexSchedule(database, wanted);
    }
}
