package org.xianfeng.grievance.need;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.starter.pending.FactCollections;

/** Wires the needs. */
@Configuration(proxyBeanMethods = false)
class NeedConfiguration {
    @Bean
    Needs needs(FactCollections collections) {
        return new MongoNeeds(collections.open("needs"));
    }
}
