package org.xianfeng.starter.relay;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Which process sweeps which shards. A lease that was held too long because a process was paused leads to events sent
 * twice under the same id, never to a loss.
 */
final class MongoLeases {
    static final Duration HELD = Duration.ofSeconds(15);
    private static final String OWNER = "owner";
    private static final String UNTIL = "until";

    private final MongoCollection<Document> leases;
    private final String me;
    private final Clock clock;
    private Set<Integer> held = Set.of();
    private Instant renewAt = Instant.EPOCH;

    MongoLeases(MongoDatabase database, String me, Clock clock) {
        this.leases = database.getCollection("relay_leases");
        this.me = me;
        this.clock = clock;
    }

    /** The shards this process may sweep now; takes those that are free, renews those it has at a third of their time. */
    Set<Integer> hold() {
        Instant now = clock.instant();
        if (now.isBefore(renewAt)) {
            return held;
        }
        Date until = Date.from(now.plus(HELD));
        leases.updateMany(mine(now), Updates.set(UNTIL, until));
        Set<Integer> mine = new HashSet<>();
        Set<Integer> taken = new HashSet<>();
        leases.find(Filters.gt(UNTIL, Date.from(now))).forEach(lease -> {
            taken.add(lease.getInteger("_id"));
            if (me.equals(lease.getString(OWNER))) {
                mine.add(lease.getInteger("_id"));
            }
        });
        for (int shard = 0; shard < CarriedEvents.SHARDS; shard++) {
            if (!taken.contains(shard) && take(shard, now, until)) {
                mine.add(shard);
            }
        }
        held = Set.copyOf(mine);
        renewAt = now.plus(HELD.dividedBy(3));
        return held;
    }

    /** Gives all back, so that another process need not wait for them. */
    void release() {
        leases.deleteMany(Filters.eq(OWNER, me));
        held = Set.of();
        renewAt = Instant.EPOCH;
    }

    private boolean take(int shard, Instant now, Date until) {
        try {
            leases.updateOne(
                    Filters.and(Filters.eq(shard), Filters.lte(UNTIL, Date.from(now))),
                    Updates.combine(Updates.set(OWNER, me), Updates.set(UNTIL, until)),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    private Bson mine(Instant now) {
        return Filters.and(Filters.eq(OWNER, me), Filters.gt(UNTIL, Date.from(now)));
    }
}
