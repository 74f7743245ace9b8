package org.xianfeng.membership.disclosure;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** Counts in the document store, one document for each account, hour and kind. */
final class MongoAllowances implements Allowances {
    private final MongoCollection<Document> counts;

    MongoAllowances(MongoDatabase database) {
        this.counts = database.getCollection("disclosureCounts");
    }

    @Override
    public int count(String what, String account, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        String id = what + "/" + account + "/" + hour;
        counts.updateOne(
                eq("_id", id),
                Updates.combine(Updates.inc("count", 1), Updates.set("hour", Date.from(hour))),
                new UpdateOptions().upsert(true));
        return Optional.ofNullable(counts.find(eq("_id", id)).first())
                .map(document -> document.getInteger("count", 1))
                .orElse(1);
    }

    @Override
    public void purge(Instant now) {
        counts.deleteMany(lt("hour", Date.from(now.minus(2, ChronoUnit.HOURS))));
    }
}
