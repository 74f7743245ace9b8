package org.xianfeng.membership.signin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.IntFunction;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Counts of attempts in the document store, under the hash of the login. */
final class MongoAttempts implements Attempts {
    private static final String CLOSED_UNTIL = "closedUntil";

    private final MongoCollection<Document> attempts;

    MongoAttempts(MongoDatabase database) {
        this.attempts = database.getCollection("sign-in-attempts");
    }

    @Override
    public Attempt begin(String login, Instant now, IntFunction<Duration> closedAfter) {
        String id = Digest.of(login);
        Document counted = counted(id, now);
        if (counted == null) {
            Document closed = attempts.find(eq("_id", id)).first();
            Date until = closed == null ? Date.from(now) : closed.getDate(CLOSED_UNTIL);
            return new Attempt.Closed(until.toInstant());
        }
        Duration delay = closedAfter.apply(counted.getInteger("failures", 0));
        if (delay.isPositive()) {
            attempts.updateOne(eq("_id", id), max(CLOSED_UNTIL, Date.from(now.plus(delay))));
        }
        return new Attempt.Open();
    }

    private @Nullable Document counted(String id, Instant now) {
        try {
            return attempts.findOneAndUpdate(
                    and(eq("_id", id), lte(CLOSED_UNTIL, Date.from(now))),
                    combine(
                            inc("failures", 1),
                            set("last", Date.from(now)),
                            setOnInsert(CLOSED_UNTIL, Date.from(Instant.EPOCH))),
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        } catch (MongoServerException refused) {
            if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return null;
        }
    }

    @Override
    public void forget(String login) {
        attempts.deleteOne(eq("_id", Digest.of(login)));
    }

    @Override
    public void purge(Instant unusedSince) {
        attempts.deleteMany(lt("last", Date.from(unusedSince)));
    }
}
