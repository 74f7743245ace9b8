package org.xianfeng.starter.roster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.not;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.xianfeng.starter.roster.RosterChange.Kind;
import org.xianfeng.starter.store.MongoIndexing;
import org.xianfeng.starter.store.TakenIds;

/**
 * Writes changes as upserts that match only an older revision of the same part.
 *
 * <p>A duplicate key says one of two things: a newer revision is there, or another writer made the document a moment
 * ago. The second time it can only be the first of the two, because documents are never deleted.
 */
final class MongoRosterChanges implements RosterChanges {
    private final MongoCollection<Document> organisations;
    private final MongoCollection<Document> members;
    private final MongoCollection<Document> branches;
    private volatile boolean indexed;

    MongoRosterChanges(MongoDatabase database) {
        this.organisations = database.getCollection(MongoRoster.ORGANISATIONS);
        this.members = database.getCollection(MongoRoster.MEMBERS);
        this.branches = database.getCollection(MongoRoster.BRANCHES);
    }

    @Override
    public void apply(List<RosterChange> changes) {
        if (!indexed) {
            MongoIndexing.make(organisations, new IndexModel(Indexes.ascending("parentId")));
            indexed = true;
        }
        apply(organisations, of(Kind.ORGANISATION, changes));
        nameInBranches(changes);
        apply(members, of(Kind.MEMBER, changes));
    }

    /** Before a member is seen in a branch, the branch names the member; who has moved on is still named, and filtered. */
    private void nameInBranches(List<RosterChange> changes) {
        Map<String, Set<String>> named = new TreeMap<>();
        changes.forEach(change -> change.branch()
                .ifPresent(branch ->
                        named.computeIfAbsent(branch, _ -> new TreeSet<>()).add(change.id())));
        List<WriteModel<Document>> writes = new ArrayList<>();
        named.forEach((branch, ids) -> writes.add(new UpdateOneModel<>(
                eq(branch),
                Updates.addEachToSet(MongoRoster.NAMED, List.copyOf(ids)),
                new UpdateOptions().upsert(true))));
        if (!writes.isEmpty()) {
            try {
                branches.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            } catch (MongoBulkWriteException _) {
                // Two consumers made the document of a branch at once; it is there now.
                branches.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            }
        }
    }

    private static List<RosterChange> of(Kind kind, List<RosterChange> changes) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    private static void apply(MongoCollection<Document> documents, List<RosterChange> changes) {
        write(documents, write(documents, changes));
    }

    /** Writes and says which changes met a document that they did not match. */
    private static List<RosterChange> write(MongoCollection<Document> documents, List<RosterChange> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        List<WriteModel<Document>> writes =
                changes.stream().map(MongoRosterChanges::upsert).toList();
        try {
            documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return List.of();
        } catch (MongoBulkWriteException refused) {
            return TakenIds.in(refused).stream().map(changes::get).toList();
        }
    }

    private static WriteModel<Document> upsert(RosterChange change) {
        Bson older = and(eq(change.id()), not(gte(change.part(), change.revision())));
        List<Bson> sets = new ArrayList<>();
        change.values().forEach((name, value) -> sets.add(Updates.set(name, value)));
        sets.add(Updates.set(change.part(), change.revision()));
        return new UpdateOneModel<>(older, Updates.combine(sets), new UpdateOptions().upsert(true));
    }
}
