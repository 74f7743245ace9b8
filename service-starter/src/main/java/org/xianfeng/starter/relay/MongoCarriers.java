package org.xianfeng.starter.relay;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.store.MongoIndexing;

/** Documents that carry events, in the collections that this service opened. */
final class MongoCarriers implements Carriers {
    private static final Date EVER = new Date(0);
    private final MongoDatabase database;
    private final Outbox outbox;

    MongoCarriers(MongoDatabase database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public List<Carrier> read(Collection<FactRef> refs) {
        List<Carrier> carriers = new ArrayList<>();
        byCollection(refs).forEach((collection, some) -> {
            Set<String> ids = some.stream().map(FactRef::id).collect(Collectors.toSet());
            database.getCollection(collection)
                    .find(Filters.in("_id", ids))
                    .projection(Projections.fields(
                            Projections.include("_id"), Projections.slice(CarriedEvents.EVENTS, MOST_AT_ONCE)))
                    .forEach(document -> carriers.add(carrier(collection, document)));
        });
        return carriers;
    }

    private static Carrier carrier(String collection, Document document) {
        List<Document> events = document.getList(CarriedEvents.EVENTS, Document.class, List.of());
        return new Carrier(
                new FactRef(collection, document.getString("_id")),
                events.stream().map(CarriedEvents::read).toList());
    }

    @Override
    public void remove(Map<FactRef, List<String>> eventIds) {
        byCollection(eventIds.keySet()).forEach((collection, refs) -> {
            List<WriteModel<Document>> changes = new ArrayList<>();
            for (FactRef ref : refs) {
                Bson sent = Filters.in(CarriedEvents.EVENT_ID, eventIds.getOrDefault(ref, List.of()));
                changes.add(new UpdateOneModel<>(
                        Filters.eq(ref.id()), Updates.pullByFilter(new Document(CarriedEvents.EVENTS, sent))));
            }
            List<String> ids = refs.stream().map(FactRef::id).toList();
            changes.add(new UpdateManyModel<>(
                    Filters.and(Filters.in("_id", ids), Filters.size(CarriedEvents.EVENTS, 0)),
                    Updates.unset(CarriedEvents.SINCE)));
            database.getCollection(collection).bulkWrite(changes, new BulkWriteOptions().ordered(true));
        });
    }

    @Override
    public List<FactRef> leftovers(Set<Integer> shards, Instant before, int most) {
        List<FactRef> found = new ArrayList<>();
        for (String collection : outbox.collections()) {
            if (found.size() < most) {
                database.getCollection(collection)
                        .find(Filters.and(
                                Filters.gt(CarriedEvents.SINCE, EVER),
                                Filters.lt(CarriedEvents.SINCE, Date.from(before)),
                                Filters.in(CarriedEvents.SHARD, shards)))
                        .sort(Sorts.ascending(CarriedEvents.SINCE))
                        .limit(most - found.size())
                        .projection(Projections.include("_id"))
                        .forEach(document -> found.add(new FactRef(collection, document.getString("_id"))));
            }
        }
        return found;
    }

    @Override
    public Waiting waiting() {
        Waiting sum = new Waiting(0, null);
        for (String collection : outbox.collections()) {
            for (Document one : count(database.getCollection(collection))) {
                Number events = one.get("events", Number.class);
                sum = new Waiting(sum.events() + events.longValue(), older(sum.oldest(), one.getDate("oldest")));
            }
        }
        return sum;
    }

    private static AggregateIterable<Document> count(MongoCollection<Document> collection) {
        return collection.aggregate(List.of(
                Aggregates.match(Filters.gt(CarriedEvents.SINCE, EVER)),
                Aggregates.group(
                        null,
                        Accumulators.sum("events", new Document("$size", "$" + CarriedEvents.EVENTS)),
                        Accumulators.min("oldest", "$" + CarriedEvents.SINCE))));
    }

    private static @Nullable Instant older(@Nullable Instant one, @Nullable Date other) {
        if (other == null) {
            return one;
        }
        Instant then = other.toInstant();
        return one == null || then.isBefore(one) ? then : one;
    }

    @Override
    public void index() {
        for (String collection : outbox.collections()) {
            MongoIndexing.make(
                    database.getCollection(collection),
                    new IndexModel(Indexes.ascending(CarriedEvents.SINCE), new IndexOptions().sparse(true)));
        }
    }

    private static Map<String, List<FactRef>> byCollection(Collection<FactRef> refs) {
        return refs.stream().collect(Collectors.groupingBy(FactRef::collection));
    }
}
