package org.xianfeng.starter.store;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Says whether the store answers; by {@code ping}, because not every store that speaks the protocol knows {@code hello}. */
final class MongoPing extends AbstractHealthIndicator {
    private static final Document PING = new Document("ping", 1);
    private final MongoDatabase database;

    MongoPing(MongoDatabase database) {
        super("the store does not answer");
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        database.runCommand(PING);
        health.up();
    }
}
