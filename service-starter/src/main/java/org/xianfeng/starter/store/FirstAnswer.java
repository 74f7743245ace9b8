package org.xianfeng.starter.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/** The first answer of a store, which may be starting together with the service. */
final class FirstAnswer {
    private static final Document PING = new Document("ping", 1);

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private FirstAnswer() {}

    /** Returns when the store answers, says anything else, or was waited for long enough: who uses it first is told why. */
    static void await(MongoDatabase database, Duration most) {
        long begun = System.nanoTime();
        while (isAway(database) && System.nanoTime() - begun < most.toNanos()) {
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private static boolean isAway(MongoDatabase database) {
        try {
            database.runCommand(PING);
            return false;
        } catch (MongoException failure) {
            return Outages.isOutage(failure);
        }
    }
}
