package org.xianfeng.grievance.indexing;

import java.util.List;
import org.bson.conversions.Bson;

/** The indexes that a collection needs; a feature declares them as a bean. */
public record MongoIndexes(String collection, List<Bson> keys) {
    public MongoIndexes {
        keys = List.copyOf(keys);
    }

    public static MongoIndexes on(String collection, Bson... keys) {
        return new MongoIndexes(collection, List.of(keys));
    }
}
