package org.xianfeng.starter.pending;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.xianfeng.starter.relay.Outbox;

/** Opens collections of facts and tells the relay of each. */
final class MongoFactCollections implements FactCollections {
    private final MongoDatabase database;
    private final PendingEvents pending;
    private final Outbox outbox;
    private final Clock clock;

    MongoFactCollections(MongoDatabase database, PendingEvents pending, Outbox outbox, Clock clock) {
        this.database = database;
        this.pending = pending;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public MongoFacts open(String collection) {
        outbox.opened(collection);
        return new MongoFacts(database.getCollection(collection), pending, outbox, clock);
    }
}
