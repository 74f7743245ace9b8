package org.xianfeng.scoring.belonging;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.starter.listener.EventHandler;

/** Wires what is known of where members belonged. */
@Configuration(proxyBeanMethods = false)
class BelongingConfiguration {
    @Bean
    MongoBelongings belongings(MongoDatabase database) {
        return new MongoBelongings(database);
    }

    @Bean
    EventHandler noteBelongings(MongoBelongings known) {
        return new NoteBelongings(known);
    }
}
