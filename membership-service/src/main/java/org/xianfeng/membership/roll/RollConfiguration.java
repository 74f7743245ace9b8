package org.xianfeng.membership.roll;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the rolls. */
@Configuration(proxyBeanMethods = false)
class RollConfiguration {
    @Bean
    Rolls rolls(MongoDatabase database) {
        return new MongoRolls(database);
    }
}
