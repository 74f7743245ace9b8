package org.xianfeng.membership.reorganisation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.xianfeng.starter.identity.NewIds;

/** The turn as one document that is only taken over when its time is up. */
final class MongoTreeTurns implements TreeTurns {
    private static final String TURN = "tree";

    private final MongoCollection<Document> turns;
    private final NewIds ids;

    MongoTreeTurns(MongoDatabase database, NewIds ids) {
        this.ids = ids;
        this.turns = database.getCollection("turns");
    }

    @Override
    public Optional<Turn> take(Instant now, Instant until) {
        String holder = ids.next();
        try {
            turns.updateOne(
                    and(eq("_id", TURN), lte("until", Date.from(now))),
                    combine(set("holder", holder), set("until", Date.from(until))),
                    new UpdateOptions().upsert(true));
            return Optional.of(new Turn(holder));
        } catch (MongoWriteException refused) {
            if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    @Override
    public void giveBack(Turn turn) {
        turns.deleteOne(and(eq("_id", TURN), eq("holder", turn.holder())));
    }
}
