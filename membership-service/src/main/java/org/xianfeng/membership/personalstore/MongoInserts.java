package org.xianfeng.membership.personalstore;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import org.bson.Document;

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
            boolean onlyTaken = refused.getWriteConcernError() == null
                    && refused.getWriteErrors().stream().allMatch(MongoInserts::isTaken);
            if (!onlyTaken) {
                throw refused;
            }
            return refused.getWriteErrors().stream()
                    .map(BulkWriteError::getIndex)
                    .toList();
        }
    }

    static boolean isTaken(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
