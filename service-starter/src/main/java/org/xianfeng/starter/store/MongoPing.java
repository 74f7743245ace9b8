package org.xianfeng.starter.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Says whether the store answers; by {@code ping}, because not every store that speaks the protocol knows {@code hello}. The
 * log is told when it stops and when it answers again, not at every question.
 */
final class MongoPing implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(MongoPing.class);
    private static final Document PING = new Document("ping", 1);
    private final MongoDatabase database;
    private final String address;
    private final AtomicBoolean away = new AtomicBoolean();

    MongoPing(MongoDatabase database, String address) {
        this.database = database;
        this.address = address;
    }

    @Override
    public Health health() {
        try {
            database.runCommand(PING);
            if (away.getAndSet(false)) {
                LOG.info("the store at {} answers again", address);
            }
            return Health.up().build();
        } catch (MongoException failure) {
            String reason = reason(failure);
            if (!away.getAndSet(true)) {
                LOG.warn("{}; until it does, requests are answered by 503 and this instance is not ready", reason);
            }
            return Health.down().withDetail("reason", reason).build();
        }
    }

    /** A store that is away says nothing; one that is there says what it wants. */
    private String reason(MongoException failure) {
        return Outages.isOutage(failure)
                ? "the store at %s does not answer".formatted(address)
                : "the store at %s refuses: %s".formatted(address, failure.getMessage());
    }
}
