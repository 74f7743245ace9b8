package org.xianfeng.starter.store;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
import org.bson.Document;

/**
 * Makes indexes, however many instances do so at once. What is there as it is wanted stays; an index on the same fields
 * that an earlier release made unique or sparse where this one does not, or the other way round, gives way to it.
 */
public final class MongoIndexing {
    /** What FerretDB says of instances whose making of indexes locked each other out; and of an engine that is away. */
    private static final int INTERNAL_ERROR = 1;

    private static final int NAMESPACE_NOT_FOUND = 26;
    private static final int INDEX_NOT_FOUND = 27;
    private static final int OPTIONS_CONFLICT = 85;
    private static final int KEYS_CONFLICT = 86;

    /** What another instance does between two steps of this one may undo them; each does so once. */
    private static final int ATTEMPTS = 20;

    private static final Set<Integer> PASSING =
            Set.of(INTERNAL_ERROR, NAMESPACE_NOT_FOUND, INDEX_NOT_FOUND, OPTIONS_CONFLICT, KEYS_CONFLICT);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private MongoIndexing() {}

    /** Returns when all are there; throws where the documents break what one demands, or the store is away. */
    public static void make(MongoCollection<?> collection, IndexModel... wanted) {
        for (IndexModel index : wanted) {
            make(collection, index);
        }
    }

    private static void make(MongoCollection<?> collection, IndexModel wanted) {
        MongoCommandException last = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                if (isMade(collection, wanted)) {
                    return;
                }
            } catch (MongoCommandException another) {
                if (!PASSING.contains(another.getErrorCode())) {
                    throw another;
                }
                last = another;
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
            }
        }
        throw last != null
                ? last
                : new IllegalStateException("no index on %s of %s: another one stays there or comes back"
                        .formatted(fields(wanted), collection.getNamespace()));
    }

    private static boolean isMade(MongoCollection<?> collection, IndexModel wanted) {
        Optional<Document> found = onTheFields(collection, wanted);
        if (found.isPresent() && demands(found.get()).equals(demands(wanted))) {
            return true;
        }
        found.ifPresent(other -> collection.dropIndex(other.getString("name")));
        collection.createIndexes(List.of(wanted));
        return false;
    }

    private static Optional<Document> onTheFields(MongoCollection<?> collection, IndexModel wanted) {
        for (Document index : collection.listIndexes()) {
            if (fields(index.get("key", Document.class)).equals(fields(wanted))) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    private static List<String> fields(IndexModel wanted) {
        BsonDocument key = wanted.getKeys().toBsonDocument();
        Document plain = new Document();
        key.forEach((field, kind) -> plain.put(
                field,
                kind.isNumber() ? kind.asNumber().intValue() : kind.asString().getValue()));
        return fields(plain);
    }

    /** In their order; stores give the direction as any kind of number. */
    private static List<String> fields(Document key) {
        return key.entrySet().stream()
                .map(field -> field.getKey() + ":"
                        + (field.getValue() instanceof Number direction ? direction.intValue() : field.getValue()))
                .toList();
    }

    private static List<Boolean> demands(IndexModel wanted) {
        return List.of(wanted.getOptions().isUnique(), wanted.getOptions().isSparse());
    }

    private static List<Boolean> demands(Document index) {
        return List.of(index.getBoolean("unique", false), index.getBoolean("sparse", false));
    }
}
