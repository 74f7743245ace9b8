package org.xianfeng.starter.idempotency;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.identity.KeyedRequest;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.store.MongoIndexing;

/**
 * Requests by key: {@code {_id, seed, fingerprint, at, holder, until, answer}}.
 *
 * <p>Who inserts the document answers the request. A holder that dies leaves its lease behind; who takes it over goes on
 * under the same seed. A holder that was only slow finds, when it comes to keep its answer, that it is no longer the
 * holder, and what both made has the same ids.
 */
final class MongoKeyedRequests {
    static final String COLLECTION = "keyedRequests";
    private static final String SEED = "seed";
    private static final String FINGERPRINT = "fingerprint";
    private static final String AT = "at";
    private static final String HOLDER = "holder";
    private static final String UNTIL = "until";
    private static final String ANSWER = "answer";

    private final MongoCollection<Document> requests;
    private final Duration lease;
    private final NewIds random = NewIds.random();
    private final Clock clock;

    MongoKeyedRequests(MongoDatabase database, Duration lease, Clock clock) {
        this.requests = database.getCollection(COLLECTION);
        this.lease = lease;
        this.clock = clock;
    }

    Claim claim(String id, byte[] fingerprint) {
        String holder = random.next();
        Instant now = clock.instant();
        String seed = random.next();
        try {
            requests.insertOne(new Document("_id", id)
                    .append(SEED, seed)
                    .append(FINGERPRINT, new Binary(fingerprint))
                    .append(AT, Date.from(now))
                    .append(HOLDER, holder)
                    .append(UNTIL, Date.from(now.plus(lease))));
            return new Claim.Ours(new KeyedRequest(seed, false), holder);
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw taken;
            }
        }
        Document there = requests.find(Filters.eq(id)).first();
        return there == null ? new Claim.Busy() : found(there, fingerprint, holder, now);
    }

    private Claim found(Document there, byte[] fingerprint, String holder, Instant now) {
        if (!MessageDigest.isEqual(there.get(FINGERPRINT, Binary.class).getData(), fingerprint)) {
            return new Claim.OtherRequest();
        }
        @Nullable Binary answer = there.get(ANSWER, Binary.class);
        if (answer != null) {
            return new Claim.Answered(answer.getData());
        }
        if (there.getDate(UNTIL).toInstant().isAfter(now)) {
            return new Claim.Busy();
        }
        Bson takeOver = Updates.combine(Updates.set(HOLDER, holder), Updates.set(UNTIL, Date.from(now.plus(lease))));
        boolean taken = requests.updateOne(held(there.getString("_id"), there.getString(HOLDER)), takeOver)
                        .getModifiedCount()
                == 1;
        return taken ? new Claim.Ours(new KeyedRequest(there.getString(SEED), true), holder) : new Claim.Busy();
    }

    /** Keeps the answer, unless somebody else took the request over. */
    void answered(String id, String holder, byte[] sealed) {
        requests.updateOne(
                held(id, holder),
                Updates.combine(Updates.set(ANSWER, new Binary(sealed)), Updates.unset(HOLDER), Updates.unset(UNTIL)));
    }

    /** Forgets a request that changed nothing. */
    void forget(String id, String holder) {
        requests.deleteOne(held(id, holder));
    }

    /** Lets the next one go on at once with a request whose outcome is not known. */
    void giveUp(String id, String holder) {
        requests.updateOne(held(id, holder), Updates.set(UNTIL, Date.from(clock.instant())));
    }

    /** Drops what came before an instant, answered or not. */
    long dropBefore(Instant limit) {
        return requests.deleteMany(Filters.lt(AT, Date.from(limit))).getDeletedCount();
    }

    void index() {
        MongoIndexing.make(requests, new IndexModel(Indexes.ascending(AT)));
    }

    private static Bson held(String id, String holder) {
        return Filters.and(Filters.eq(id), Filters.eq(HOLDER, holder));
    }
}
