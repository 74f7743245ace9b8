package org.xianfeng.membership.lockout;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.IntFunction;
import org.bson.Document;
import org.xianfeng.membership.secret.Digest;

/** Counts of attempts in the document store, under a hash. */
final class MongoAttempts implements Attempts {
    private static final String CLOSED_UNTIL = "closedUntil";

    private final MongoCollection<Document> attempts;

    MongoAttempts(MongoDatabase database) {
        this.attempts = database.getCollection("sign-in-attempts");
    }

    @Override
    public Attempt begin(String at, Instant now, IntFunction<Duration> closedAfter) {
        String id = Digest.of(at);
        boolean counted = count(id, now);
        Document attempt = attempts.find(eq("_id", id)).first();
        if (!counted) {
            Date until = attempt == null ? Date.from(now) : attempt.getDate(CLOSED_UNTIL);
            return new Attempt.Closed(until.toInstant());
        }
        Duration delay = closedAfter.apply(attempt == null ? 0 : attempt.getInteger("failures", 0));
        if (delay.isPositive()) {
            attempts.updateOne(eq("_id", id), max(CLOSED_UNTIL, Date.from(now.plus(delay))));
        }
        return new Attempt.Open();
    }

    private boolean count(String id, Instant now) {
        try {
            attempts.updateOne(
                    and(eq("_id", id), lte(CLOSED_UNTIL, Date.from(now))),
                    combine(
                            inc("failures", 1),
                            set("last", Date.from(now)),
                            setOnInsert(CLOSED_UNTIL, Date.from(Instant.EPOCH))),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return false;
        }
    }

    @Override
    public Optional<Instant> closedUntil(String at, Instant now) {
        return Optional.ofNullable(attempts.find(eq("_id", Digest.of(at))).first())
                .map(attempt -> attempt.getDate(CLOSED_UNTIL).toInstant())
                .filter(until -> until.isAfter(now));
    }

    @Override
    public void forget(String at) {
        attempts.deleteOne(eq("_id", Digest.of(at)));
    }

    @Override
    public void takeBack(String at) {
        attempts.updateOne(and(eq("_id", Digest.of(at)), gt("failures", 0)), inc("failures", -1));
    }

    @Override
    public void purge(Instant unusedSince) {
        attempts.deleteMany(lt("last", Date.from(unusedSince)));
    }
}
