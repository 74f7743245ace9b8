package org.xianfeng.membership.importwork;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The queue as one small document per import that goes on; an import is taken over when its time in hand is up. */
final class MongoImportQueue implements ImportQueue {
    private static final String AT = "at";
    private static final String HOLDER = "holder";
    private static final String UNTIL = "until";
    private static final String TRIES = "tries";

    private final MongoCollection<Document> queue;
    private final Supplier<String> holders;

    /** @param holders gives a name that nobody else has */
    MongoImportQueue(MongoCollection<Document> queue, Supplier<String> holders) {
        this.queue = queue;
        this.holders = holders;
    }

    @Override
    public void put(String importId, Instant now) {
        queue.updateOne(
                eq(importId),
                combine(setOnInsert(AT, Date.from(now)), setOnInsert(TRIES, 0), set(UNTIL, Date.from(now))),
                new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<Turn> take(Instant now, Instant until) {
        List<Document> free = queue.find(lte(UNTIL, Date.from(now)))
                .sort(Sorts.ascending(AT))
                .limit(20)
                .into(new ArrayList<>());
        for (Document one : free) {
            String holder = holders.get();
            boolean taken = queue.updateOne(
                                    and(eq(one.getString("_id")), lte(UNTIL, Date.from(now))),
                                    combine(set(HOLDER, holder), set(UNTIL, Date.from(until)), inc(TRIES, 1)))
                            .getMatchedCount()
                    > 0;
            if (taken) {
                return Optional.of(new Turn(one.getString("_id"), holder, one.getInteger(TRIES, 0) + 1));
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean keep(Turn turn, Instant until) {
        return queue.updateOne(mine(turn), combine(set(UNTIL, Date.from(until)), set(TRIES, 0)))
                        .getMatchedCount()
                > 0;
    }

    @Override
    public void putDown(Turn turn, Instant from) {
        queue.updateOne(mine(turn), combine(set(UNTIL, Date.from(from)), set(TRIES, 0), unset(HOLDER)));
    }

    @Override
    public void failed(Turn turn, Instant from) {
        queue.updateOne(mine(turn), combine(set(UNTIL, Date.from(from)), unset(HOLDER)));
    }

    @Override
    public void finish(Turn turn) {
        queue.deleteOne(mine(turn));
    }

    private static Bson mine(Turn turn) {
        return and(eq(turn.importId()), eq(HOLDER, turn.holder()));
    }

    @Override
    public Waiting waiting() {
        List<Document> all = queue.find().limit(10_000).into(new ArrayList<>());
        return new Waiting(
                all.size(), all.stream().map(one -> one.getDate(AT).toInstant()).min(Instant::compareTo));
    }
}
