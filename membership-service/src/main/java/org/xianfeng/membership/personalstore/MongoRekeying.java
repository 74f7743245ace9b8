package org.xianfeng.membership.personalstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.membership.personal.PersonalFile;
import org.xianfeng.membership.seal.KeyedHash;
import org.xianfeng.membership.seal.KeyedHash.Marker;
import org.xianfeng.membership.seal.Seal;
import org.xianfeng.membership.seal.SealBroken;

/**
 * Brings files under new keys, a batch at a time. What is left to do is seen from the files themselves, so that nothing is
 * lost with the process that does it, and several may do it at once.
 */
final class MongoRekeying {
    static final int BATCH = 500;
    private static final Logger LOG = LoggerFactory.getLogger(MongoRekeying.class);
    private static final BulkWriteOptions ALL_OF_THEM = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> files;
    private final MongoPersonalDocuments documents;
    private final MongoPersonalFiles store;
    private final Seal seal;
    private final KeyedHash index;
    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    MongoRekeying(MongoDatabase database, MongoPersonalFiles store, Seal seal, KeyedHash index) {
        this.files = database.getCollection(MongoPersonalFiles.COLLECTION);
        this.documents = new MongoPersonalDocuments(seal);
        this.store = store;
        this.seal = seal;
        this.index = index;
    }

    /** How many files are sealed with an old key. */
    long leftToSeal() {
        return files.countDocuments(
                ne(MongoPersonalDocuments.SEALED_WITH, seal.ring().primary()));
    }

    /** How many files are not found by the newest key of the blind index. */
    long leftToMark() {
        return files.countDocuments(ne(MongoPersonalDocuments.MARKED_WITH, newest(index.marker())));
    }

    /** Seals a batch with the primary key; answers how many files were looked at. */
    int sealSome() {
        List<Document> old =
                some(ne(MongoPersonalDocuments.SEALED_WITH, seal.ring().primary()));
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Document before : old) {
            read(before).ifPresent(file -> writes.add(resealed(before, file)));
        }
        write(writes);
        return old.size();
    }

    private WriteModel<Document> resealed(Document before, PersonalFile file) {
        Bson unchanged = and(
                eq("_id", before.get("_id")),
                eq(MongoPersonalDocuments.VERSION, file.version()),
                eq(MongoPersonalDocuments.SEALED_WITH, before.get(MongoPersonalDocuments.SEALED_WITH)));
        List<Bson> changes = documents.sealed(new Document(), file).entrySet().stream()
                .map(field -> Updates.set(field.getKey(), field.getValue()))
                .toList();
        return new UpdateOneModel<>(unchanged, Updates.combine(changes));
    }

    /** Lets a batch be found by the newest key too; answers how many files were looked at. */
    int markSome() {
        Marker marker = index.marker();
        int newest = newest(marker);
        List<Document> old = some(ne(MongoPersonalDocuments.MARKED_WITH, newest));
        List<PersonalFile> found = new ArrayList<>();
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Document before : old) {
            read(before).ifPresent(file -> {
                found.add(file);
                writes.add(new UpdateOneModel<>(
                        and(eq("_id", before.get("_id")), eq(MongoPersonalDocuments.VERSION, file.version())),
                        Updates.addToSet(MongoPersonalDocuments.MARKED_WITH, newest)));
            });
        }
        store.mark(found, marker);
        write(writes);
        return old.size();
    }

    private List<Document> some(Bson left) {
        return files.find(broken.isEmpty() ? left : and(left, nin("_id", broken)))
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    private Optional<PersonalFile> read(Document document) {
        try {
            return Optional.of(documents.read(document));
        } catch (SealBroken failure) {
            LOG.error("the personal file of {} does not open and stays under its old key", document.get("_id"));
            broken.add(document.getString("_id"));
            return Optional.empty();
        }
    }

    private void write(List<WriteModel<Document>> writes) {
        if (!writes.isEmpty()) {
            files.bulkWrite(writes, ALL_OF_THEM);
        }
    }

    private static int newest(Marker marker) {
        return marker.keys().getLast();
    }
}
