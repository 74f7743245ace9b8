package org.xianfeng.starter.roster;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.store.StoreConfiguration;

/** Gives a service its roster when it asks for one with {@code xianfeng.roster.enabled=true}. */
@AutoConfiguration(after = StoreConfiguration.class)
@ConditionalOnProperty("xianfeng.roster.enabled")
public class RosterConfiguration {
    @Bean
    Roster roster(MongoDatabase database, @Value("${xianfeng.roster.paths-for:30s}") Duration pathsFor) {
        return new MongoRoster(database, pathsFor);
    }

    @Bean
    Census census(MongoDatabase database) {
        return new MongoCensus(database);
    }

    @Bean
    EventHandler rosterHandler(MongoDatabase database, @Value("${spring.application.name}") String service) {
        return new RosterHandler(service + ".roster", new MongoRosterChanges(database));
    }
}
