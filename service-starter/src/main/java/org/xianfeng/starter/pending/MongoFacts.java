package org.xianfeng.starter.pending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.xianfeng.starter.identity.KeyedRequest;
import org.xianfeng.starter.relay.CarriedEvents;
import org.xianfeng.starter.relay.Outbox;
import org.xianfeng.starter.store.TakenIds;

/**
 * A collection whose documents carry, beside the fact, the events that are still to be published.
 *
 * <p>A document is {@code {_id, version, state, pendingEvents, pendingSince, pendingShard, madeBy}}; queries and
 * indexes name {@code state.<field>}. A fact and its events change in one write, under an optimistic version.
 */
public final class MongoFacts {
    private static final String VERSION = "version";
    private static final String STATE = "state";
    private static final String MADE_BY = "madeBy";
    private final MongoCollection<Document> documents;
    private final PendingEvents pending;
    private final Outbox outbox;
    private final Clock clock;

    MongoFacts(MongoCollection<Document> documents, PendingEvents pending, Outbox outbox, Clock clock) {
        this.documents = documents;
        this.pending = pending;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The documents, for queries of the owning feature. */
    public MongoCollection<Document> documents() {
        return documents;
    }

    public Optional<StoredFact> find(String id) {
        return Optional.ofNullable(documents.find(Filters.eq(id)).first()).map(this::read);
    }

    /** Reads a document that a query of the owning feature found. */
    public StoredFact read(Document document) {
        return new StoredFact(
                document.getString("_id"), document.getLong(VERSION), document.get(STATE, Document.class));
    }

    /**
     * Writes a new fact at version 1; nothing happens when an earlier attempt at the same keyed request wrote it.
     *
     * @throws IdTaken if the id, or a unique field, is in use
     */
    public void insert(String id, Document state, List<NewEvent> events) {
        List<Document> carried = carried(id, 1, events);
        Document document = fresh(id, state, carried);
        Optional<KeyedRequest> request = KeyedRequest.current();
        request.ifPresent(keyed -> document.append(MADE_BY, keyed.seed()));
        try {
            write(id, carried.size(), () -> {
                documents.insertOne(document);
                return 1;
            });
        } catch (IdTaken taken) {
            if (request.filter(keyed -> madeBefore(id, keyed)).isEmpty()) {
                throw taken;
            }
        }
    }

    private boolean madeBefore(String id, KeyedRequest request) {
        return documents.countDocuments(Filters.and(Filters.eq(id), Filters.eq(MADE_BY, request.seed()))) > 0;
    }

    private Document fresh(String id, Document state, List<Document> carried) {
        Document document = new Document("_id", id)
                .append(VERSION, 1L)
                .append(STATE, state)
                .append(CarriedEvents.SHARD, CarriedEvents.shard(id));
        if (!carried.isEmpty()) {
            document.append(CarriedEvents.EVENTS, carried).append(CarriedEvents.SINCE, Date.from(clock.instant()));
        }
        return document;
    }

    /**
     * Writes many new facts at version 1 in one go, each with its events in its own document: each is there wholly or not at
     * all, and one that cannot be written keeps none of the others back.
     *
     * @return the ids of those that were not written because the id, or a unique field, is in use
     */
    public Set<String> insertAll(List<NewFact> some) {
        if (some.isEmpty()) {
            return Set.of();
        }
        List<Document> fresh = some.stream()
                .map(fact -> fresh(fact.id(), fact.state(), carried(fact.id(), 1, fact.events())))
                .toList();
        Set<String> taken = new HashSet<>();
        try {
            documents.insertMany(fresh, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException refused) {
            TakenIds.in(refused).forEach(place -> taken.add(some.get(place).id()));
        }
        some.stream()
                .filter(fact -> !fact.events().isEmpty() && !taken.contains(fact.id()))
                .forEach(fact -> outbox.written(
                        documents.getNamespace().getCollectionName(),
                        fact.id(),
                        fact.events().size()));
        return taken;
    }

    /** Writes the next version of a fact. @throws StaleVersion if it changed since it was read */
    public void replace(String id, long readVersion, Document state, List<NewEvent> events) {
        List<Document> carried = carried(id, readVersion + 1, events);
        List<Bson> changes = new ArrayList<>();
        changes.add(Updates.set(STATE, state));
        changes.add(Updates.set(VERSION, readVersion + 1));
        if (!carried.isEmpty()) {
            changes.add(Updates.pushEach(CarriedEvents.EVENTS, carried));
            changes.add(Updates.min(CarriedEvents.SINCE, Date.from(clock.instant())));
        }
        Bson unchanged = Filters.and(Filters.eq(id), Filters.eq(VERSION, readVersion));
        write(
                id,
                carried.size(),
                () -> documents.updateOne(unchanged, Updates.combine(changes)).getMatchedCount());
    }

    private List<Document> carried(String id, long version, List<NewEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        outbox.admit();
        return pending.of(documents.getNamespace().getCollectionName(), id, version, events);
    }

    private void write(String id, int events, LongSupplier write) {
        String collection = documents.getNamespace().getCollectionName();
        try {
            if (write.getAsLong() == 0) {
                throw new StaleVersion(collection, id);
            }
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new IdTaken(collection, id);
            }
            throw refused;
        }
        if (events > 0) {
            outbox.written(collection, id, events);
        }
    }
}
