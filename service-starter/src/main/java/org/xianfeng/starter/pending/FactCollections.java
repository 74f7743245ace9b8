package org.xianfeng.starter.pending;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.xianfeng.starter.publishing.WireEvents;
import org.xianfeng.starter.relay.Outbox;

/** Opens the collections of facts of a service, so that the relay knows each of them. */
public interface FactCollections {
    MongoFacts open(String collection);

    /** The collections of a database, whose writes are noted in an outbox. */
    static FactCollections in(MongoDatabase database, WireEvents events, Outbox outbox, Clock clock) {
        return new MongoFactCollections(database, new PendingEvents(events), outbox, clock);
    }
}
