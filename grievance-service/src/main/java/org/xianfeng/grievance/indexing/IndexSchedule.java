package org.xianfeng.grievance.indexing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import java.util.List;
import org.bson.Document;
import org.springframework.scheduling.annotation.Scheduled;
import org.xianfeng.starter.store.MongoIndexing;

/** Makes the indexes after the start, and tries again while the store is away; nothing waits for them. */
class IndexSchedule {
    private final MongoDatabase database;
    private final List<MongoIndexes> wanted;
    private boolean made;

    IndexSchedule(MongoDatabase database, List<MongoIndexes> wanted) {
        this.database = database;
        this.wanted = wanted;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT10S")
    synchronized void make() {
        if (made) {
            return;
        }
        for (MongoIndexes indexes : wanted) {
            MongoCollection<Document> collection = database.getCollection(indexes.collection());
            indexes.keys().forEach(key -> MongoIndexing.make(collection, new IndexModel(key)));
        }
        made = true;
    }
}
