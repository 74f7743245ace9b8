package org.xianfeng.membership.personalstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.xianfeng.membership.personal.PersonalFiles;
import org.xianfeng.membership.personal.PhoneNumber;
import org.xianfeng.membership.seal.KeyedHash.Marker;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.store.TakenIds;

/**
 * Who can be found by which phone number: a document {@code {_id: mark, members, key}} for each key of the blind index.
 * One member too many does no harm, because the file decides.
 */
final class MongoPhoneHolders {
    private static final String FIELD = "phone";
    private static final String MEMBERS = "members";
    private static final String KEY = "key";
    private static final BulkWriteOptions ALL_OF_THEM = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> holders;

    MongoPhoneHolders(MongoDatabase database) {
        this.holders = database.getCollection("phoneHolders");
    }

    /** Somebody who shall be found by a mark. */
    private record Wish(String mark, int key, String member) {
        Document fresh() {
            return new Document("_id", mark).append(MEMBERS, List.of(member)).append(KEY, key);
        }

        WriteModel<Document> beside() {
            return new UpdateOneModel<>(
                    and(eq("_id", mark), exists(MEMBERS + "." + (PersonalFiles.SHARERS - 1), false)),
                    Updates.combine(Updates.addToSet(MEMBERS, member), Updates.set(KEY, key)),
                    UPSERT);
        }
    }

    /**
     * Lets these members be found by their numbers; of a number that very many share, only the first are. Most numbers are
     * nobody else's, and inserting takes a fraction of the time of adding to what may be there.
     */
    void add(Map<MemberId, PhoneNumber> phones, Marker marker) {
        List<Wish> wishes = new ArrayList<>();
        phones.forEach((member, number) -> marker.keys()
                .forEach(key -> wishes.add(new Wish(marker.mark(key, FIELD, number.inFull()), key, member.value()))));
        List<WriteModel<Document>> left =
                MongoInserts.whereFree(holders, wishes.stream().map(Wish::fresh).toList()).stream()
                        .map(wishes::get)
                        .map(Wish::beside)
                        .toList();
        for (int attempt = 0; attempt < 2 && !left.isEmpty(); attempt++) {
            left = write(left);
        }
    }

    /** A document that another made in the same moment, or one that is full, is there already: once more will tell. */
    private List<WriteModel<Document>> write(List<WriteModel<Document>> wanted) {
        try {
            holders.bulkWrite(wanted, ALL_OF_THEM);
            return List.of();
        } catch (MongoBulkWriteException refused) {
            return TakenIds.in(refused).stream()
                    .<WriteModel<Document>>map(wanted::get)
                    .toList();
        }
    }

    void remove(Map<MemberId, PhoneNumber> phones, Marker marker) {
        List<WriteModel<Document>> wanted = new ArrayList<>();
        phones.forEach((member, number) -> wanted.add(new com.mongodb.client.model.UpdateManyModel<>(
                in("_id", marker.marks(FIELD, number.inFull())), Updates.pull(MEMBERS, member.value()))));
        if (!wanted.isEmpty()) {
            holders.bulkWrite(wanted, ALL_OF_THEM);
        }
    }

    /** Who may have these numbers. */
    Map<PhoneNumber, Set<MemberId>> holdersOf(Collection<PhoneNumber> numbers, Marker marker) {
        Map<String, PhoneNumber> marks = new HashMap<>();
        numbers.forEach(number -> marker.marks(FIELD, number.inFull()).forEach(mark -> marks.put(mark, number)));
        Map<PhoneNumber, Set<MemberId>> found = new HashMap<>();
        if (!marks.isEmpty()) {
            holders.find(in("_id", marks.keySet()))
                    .forEach(document -> document.getList(MEMBERS, String.class)
                            .forEach(member -> found.computeIfAbsent(
                                            marks.get(document.getString("_id")), _ -> new LinkedHashSet<>())
                                    .add(new MemberId(member))));
        }
        return found;
    }

    /** Drops what stands under keys that are no longer in use. */
    long dropAllBut(Collection<Integer> keys) {
        return holders.deleteMany(nin(KEY, keys)).getDeletedCount();
    }
}
