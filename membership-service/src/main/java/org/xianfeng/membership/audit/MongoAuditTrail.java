package org.xianfeng.membership.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.xianfeng.membership.audit.AuditEntry.Anchor;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * The trail in the document store: an entry's place is its {@code _id}, so that on every store only one can have it. Two
 * documents beside it, under seals of their own, say where the trail begins and how far it has come.
 */
final class MongoAuditTrail implements AuditTrail {
    private static final String HEAD = "head";
    private static final String ORIGIN = "origin";
    private static final String SEQUENCE = "sequence";
    private static final String HASH = "hash";
    private static final String SEAL = "seal";

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> anchors;
    private final AuditChain chain;

    MongoAuditTrail(MongoDatabase database, AuditChain chain) {
        this.entries = database.getCollection("auditEntries");
        this.anchors = database.getCollection("auditAnchors");
        this.chain = chain;
    }

    @Override
    public int append(List<AuditEntry> wanted) {
        try {
            entries.insertMany(wanted.stream().map(MongoAuditTrail::written).toList());
        } catch (MongoBulkWriteException refused) {
            boolean taken = refused.getWriteConcernError() == null
                    && refused.getWriteErrors().size() == 1
                    && refused.getWriteErrors().getFirst().getCategory() == ErrorCategory.DUPLICATE_KEY;
            if (!taken) {
                throw refused;
            }
            return refused.getWriteErrors().getFirst().getIndex();
        }
        head(wanted.getLast().anchor());
        return wanted.size();
    }

    @Override
    public List<AuditEntry> range(long first, int count) {
        List<Long> places = LongStream.range(first, first + count).boxed().toList();
        return StreamSupport.stream(entries.find(in("_id", places)).spliterator(), false)
                .map(MongoAuditTrail::read)
                .sorted(Comparator.comparingLong(AuditEntry::sequence))
                .toList();
    }

    @Override
    public long last() {
        Document last = entries.find(gt("_id", 0L))
                .sort(Sorts.descending("_id"))
                .limit(1)
                .first();
        return last != null && last.get("_id") instanceof Long place ? place : 0;
    }

    @Override
    public Optional<Anchor> head() {
        return anchor(HEAD);
    }

    @Override
    public Optional<Anchor> origin() {
        return anchor(ORIGIN);
    }

    private void head(Anchor anchor) {
        try {
            anchors.updateOne(
                    and(eq("_id", HEAD), lt(SEQUENCE, anchor.sequence())),
                    Updates.combine(
                            Updates.set(SEQUENCE, anchor.sequence()),
                            Updates.set(HASH, anchor.hash()),
                            Updates.set(SEAL, chain.seal(HEAD, anchor))),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException refused) {
            if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            // Another instance has gone further.
        }
    }

    @Override
    public void dropUntil(Anchor last, List<Long> sequences) {
        anchors.replaceOne(
                eq("_id", ORIGIN),
                new Document("_id", ORIGIN)
                        .append(SEQUENCE, last.sequence())
                        .append(HASH, last.hash())
                        .append(SEAL, chain.seal(ORIGIN, last)),
                new com.mongodb.client.model.ReplaceOptions().upsert(true));
        entries.deleteMany(in("_id", sequences));
    }

    private Optional<Anchor> anchor(String name) {
        Document found = anchors.find(eq("_id", name)).first();
        if (found == null) {
            return Optional.empty();
        }
        Anchor anchor = new Anchor(found.getLong(SEQUENCE), found.getString(HASH));
        return chain.isSealed(name, anchor, found.getString(SEAL)) ? Optional.of(anchor) : Optional.empty();
    }

    private static Document written(AuditEntry entry) {
        AuditNote note = entry.note();
        Document document = new Document("_id", entry.sequence())
                .append("entry", entry.id())
                .append("at", Date.from(entry.at()))
                .append("kind", note.kind().name())
                .append("account", note.account())
                .append("details", new Document(Map.copyOf(note.details())))
                .append("previous", entry.previous())
                .append("key", entry.key())
                .append(HASH, entry.hash());
        note.subject().ifPresent(subject -> document.append("subject", subject));
        note.organisation().ifPresent(where -> document.append("organisation", where.value()));
        return document;
    }

    private static AuditEntry read(Document document) {
        try {
            return whole(document);
        } catch (RuntimeException damaged) {
            return new AuditEntry(
                    document.getLong("_id"),
                    "",
                    Instant.EPOCH,
                    AuditNote.of(AuditKind.UNREADABLE, AuditNote.NOBODY),
                    String.valueOf(document.get("previous")),
                    0,
                    String.valueOf(document.get(HASH)));
        }
    }

    private static AuditEntry whole(Document document) {
        Map<String, String> details = new TreeMap<>();
        document.get("details", new Document()).forEach((name, value) -> details.put(name, String.valueOf(value)));
        AuditNote note = new AuditNote(
                AuditKind.valueOf(document.getString("kind")),
                document.getString("account"),
                Optional.ofNullable(document.getString("subject")),
                Optional.ofNullable(document.getString("organisation")).map(OrganisationId::new),
                details);
        return new AuditEntry(
                document.getLong("_id"),
                document.getString("entry"),
                document.getDate("at").toInstant(),
                note,
                document.getString("previous"),
                document.getInteger("key"),
                document.getString(HASH));
    }
}
