package org.xianfeng.embedded;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** One command, and what a store says to it. */
sealed interface Question {
    Object of(MongoCollection<Document> store);

    /** The answer, or the number of the error. */
    static Object answer(Question question, MongoCollection<Document> store) {
        try {
            return question.of(store);
        } catch (MongoException refusal) {
            return "error " + refusal.getCode();
        }
    }

    record Insert(Document document) implements Question {
        @Override
        public Object of(MongoCollection<Document> store) {
            store.insertOne(new Document(document));
            return "inserted";
        }
    }

    record Find(Document filter, Document order, int skip, int limit) implements Question {
        @Override
        public Object of(MongoCollection<Document> store) {
            return store.find(filter).sort(order).skip(skip).limit(limit).into(new ArrayList<>());
        }
    }

    record Count(Document filter) implements Question {
        @Override
        public Object of(MongoCollection<Document> store) {
            return List.of(
                    store.countDocuments(filter),
                    store.find(filter).into(new ArrayList<>()).size());
        }
    }

    record Update(Document filter, boolean many, boolean upsert) implements Question {
        @Override
        public Object of(MongoCollection<Document> store) {
            Document change = new Document("$inc", new Document("v", 1));
            UpdateOptions options = new UpdateOptions().upsert(upsert);
            var result = many ? store.updateMany(filter, change, options) : store.updateOne(filter, change, options);
            return List.of(result.getMatchedCount(), result.getModifiedCount());
        }
    }

    record Replace(Document filter, boolean upsert) implements Question {
        @Override
        public Object of(MongoCollection<Document> store) {
            var result = store.replaceOne(filter, new Document("v", 7), new ReplaceOptions().upsert(upsert));
            return List.of(result.getMatchedCount(), result.getModifiedCount());
        }
    }

    record FindAndUpdate(Document filter, boolean upsert) implements Question {
        @Override
        public Object of(MongoCollection<Document> store) {
            return String.valueOf(store.findOneAndUpdate(
                    filter,
                    new Document("$inc", new Document("v", 10)),
                    new FindOneAndUpdateOptions().upsert(upsert).returnDocument(ReturnDocument.AFTER)));
        }
    }

    record Delete(Document filter, boolean many) implements Question {
        @Override
        public Object of(MongoCollection<Document> store) {
            return (many ? store.deleteMany(filter) : store.deleteOne(filter)).getDeletedCount();
        }
    }
}
