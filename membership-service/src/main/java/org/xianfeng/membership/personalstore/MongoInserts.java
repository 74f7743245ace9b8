package org.xianfeng.membership.personalstore;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import org.bson.Document;
import org.xianfeng.starter.store.TakenIds;

/** Inserts of many documents of which some may be there already. */
final class MongoInserts {
    private static final InsertManyOptions ALL_OF_THEM = new InsertManyOptions().ordered(false);

    private MongoInserts() {}

    /** Inserts those whose id is free; answers the places of those whose id is not. */
    static List<Integer> whereFree(MongoCollection<Document> collection, List<Document> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        try {
            collection.insertMany(documents, ALL_OF_THEM);
            return List.of();
        } catch (MongoBulkWriteException refused) {
            return TakenIds.in(refused);
        }
    }
}
