package org.xianfeng.grievance.tracking;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.xianfeng.starter.pending.IdTaken;

/** Keys in the document store, by tracking number. */
final class MongoKeys implements Keys {
    private final MongoCollection<Document> documents;

    MongoKeys(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    @Override
    public Optional<Key> find(TrackingNumber trackingNumber) {
        return Optional.ofNullable(documents
                        .find(Filters.eq("_id", trackingNumber.digits()))
                        .first())
                .map(stored -> new Key(
                        trackingNumber,
                        stored.getString("need"),
                        stored.get("secretHash", Binary.class).getData()));
    }

    @Override
    public void add(Key key) {
        try {
            documents.insertOne(new Document("_id", key.trackingNumber().digits())
                    .append("need", key.need())
                    .append("secretHash", new Binary(key.secretHash())));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new IdTaken("need_keys", key.trackingNumber().toString());
            }
            throw e;
        }
    }

    @Override
    public void change(Key key) {
        documents.updateOne(
                Filters.and(Filters.eq("_id", key.trackingNumber().digits()), Filters.eq("need", key.need())),
                Updates.set("secretHash", new Binary(key.secretHash())));
    }
}
