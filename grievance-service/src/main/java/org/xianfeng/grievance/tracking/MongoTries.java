package org.xianfeng.grievance.tracking;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;

/** Tries in the document store: one counter per thing and span, so that it is right with several instances. */
final class MongoTries implements Tries {
    private final MongoCollection<Document> counters;

    MongoTries(MongoCollection<Document> counters) {
        this.counters = counters;
    }

    @Override
    public int add(String what, Instant spanEnd) {
        try {
            return increment(what, spanEnd);
        } catch (MongoCommandException e) {
            if (ErrorCategory.fromErrorCode(e.getErrorCode()) == ErrorCategory.DUPLICATE_KEY) {
                return increment(what, spanEnd); // two first tries at once: the other one made the counter
            }
            throw e;
        }
    }

    @Override
    public void takeBack(String what, Instant spanEnd) {
        counters.updateOne(Filters.eq("_id", id(what, spanEnd)), Updates.inc("tries", -1));
    }

    @Override
    public void forget(Instant before) {
        counters.deleteMany(Filters.lt("spanEnd", Date.from(before)));
    }

    private int increment(String what, Instant spanEnd) {
        Document counter = counters.findOneAndUpdate(
                Filters.eq("_id", id(what, spanEnd)),
                Updates.combine(Updates.inc("tries", 1), Updates.setOnInsert("spanEnd", Date.from(spanEnd))),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(counter).getInteger("tries", 0);
    }

    private static String id(String what, Instant spanEnd) {
        return what + "@" + spanEnd.getEpochSecond();
    }
}
