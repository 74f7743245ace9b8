package org.xianfeng.proof.restore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.RawBsonDocument;
import org.xianfeng.local.journey.RestoredPlatform.Database;

/**
 * One database, document by document, as {@code mongodump} takes it while it is written to: of each document a whole
 * version, of two documents not always of the same moment. Indexes are left out, because a service makes them at its start.
 */
record Backup(Map<String, List<RawBsonDocument>> collections) {
    private static final int PORTION = 500;

    static Backup of(Database database) {
        try (MongoClient client = MongoClients.create(database.server())) {
            MongoDatabase read = client.getDatabase(database.name());
            Map<String, List<RawBsonDocument>> collections = new TreeMap<>();
            for (String name : read.listCollectionNames()) {
                if (!name.startsWith("system.")) {
                    collections.put(
                            name,
                            read.getCollection(name, RawBsonDocument.class)
                                    .find()
                                    .into(new ArrayList<>()));
                }
            }
            return new Backup(collections);
        }
    }

    int documents() {
        return collections.values().stream().mapToInt(List::size).sum();
    }

    /** Instead of all that is there. */
    void restore(Database database) {
        try (MongoClient client = MongoClients.create(database.server())) {
            MongoDatabase written = client.getDatabase(database.name());
            written.drop();
            collections.forEach((name, documents) -> {
                MongoCollection<RawBsonDocument> collection = written.getCollection(name, RawBsonDocument.class);
                for (int first = 0; first < documents.size(); first += PORTION) {
                    collection.insertMany(documents.subList(first, Math.min(first + PORTION, documents.size())));
                }
            });
        }
    }
}
