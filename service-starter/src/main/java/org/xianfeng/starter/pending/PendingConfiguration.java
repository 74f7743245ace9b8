package org.xianfeng.starter.pending;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.xianfeng.starter.publishing.WireEvents;
import org.xianfeng.starter.relay.Outbox;
import org.xianfeng.starter.relay.RelayConfiguration;

/** Collections of facts whose events are relayed. */
@AutoConfiguration(after = RelayConfiguration.class)
public class PendingConfiguration {
    @Bean
    FactCollections factCollections(MongoDatabase database, WireEvents events, Outbox outbox, Clock clock) {
        return FactCollections.in(database, events, outbox, clock);
    }
}
