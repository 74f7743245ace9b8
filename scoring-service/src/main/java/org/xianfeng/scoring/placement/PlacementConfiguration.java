package org.xianfeng.scoring.placement;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.starter.listener.EventHandler;

/** Wires what is known of where organisations stand. */
@Configuration(proxyBeanMethods = false)
class PlacementConfiguration {
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    @Bean
    KnownPlacements knownPlacements(MongoDatabase database) {
        return new MongoPlacements(database, REMEMBERED);
    }

    @Bean
    Placements placements(KnownPlacements known) {
        return new WalkUp(known);
    }

    @Bean
    EventHandler notePlacements(KnownPlacements known) {
        return new NotePlacements(known);
    }
}
