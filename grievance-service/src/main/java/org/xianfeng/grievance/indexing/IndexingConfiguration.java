package org.xianfeng.grievance.indexing;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wires the making of indexes. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IndexingConfiguration {
    @Bean
    IndexSchedule indexSchedule(MongoDatabase database, List<MongoIndexes> wanted) {
        return new IndexSchedule(database, wanted);
    }
}
