package org.xianfeng.scoring.rebuild;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.xianfeng.scoring.award.MongoKnownEvents;
import org.xianfeng.scoring.ledger.MongoLedgers;
import org.xianfeng.scoring.page.PageLimits;

/** Shadow ledgers in collections of their own; those that a crash left behind go when the next are opened. */
final class MongoShadows implements Shadows {
    private static final String PREFIX = "rebuild.";

    private final MongoDatabase database;
    private final Clock clock;

    MongoShadows(MongoDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Shadow open(String rebuildId) {
        dropAll(PREFIX);
        String name = name(rebuildId);
        return new Shadow(
                new MongoLedgers(database, name, clock, PageLimits.STANDARD, new SimpleMeterRegistry()),
                new MongoKnownEvents(database, name + ".known"));
    }

    @Override
    public void drop(String rebuildId) {
        dropAll(name(rebuildId));
    }

    /** Where the pages of a rebuild are. */
    static String name(String rebuildId) {
        return PREFIX + rebuildId;
    }

    private void dropAll(String prefix) {
        List<String> names = database.listCollectionNames().into(new ArrayList<>());
        names.stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> database.getCollection(name).drop());
    }
}
