package org.xianfeng.starter.relay;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.publishing.EventJson;
import org.xianfeng.starter.publishing.Sender;
import org.xianfeng.starter.publishing.WireEvents;
import org.xianfeng.starter.trace.Traceparent;

/** One store with facts in it, and as many relays as a test wants. */
final class Bench {
    static final Clock CLOCK = Clock.tickMillis(ZoneOffset.UTC);
    final MongoDatabase database;
    final Outbox outbox;
    final MongoFacts facts;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    /** Within which facts are written. */
    @Nullable
    Traceparent trace;

    Bench(MongoDatabase database, int notes, long most) {
        this.database = database;
        this.outbox = new Outbox(notes, most);
        this.facts = FactCollections.in(
                        database,
                        new WireEvents("sample", new EventJson(), () -> Optional.ofNullable(trace)),
                        outbox,
                        CLOCK)
                .open("notes");
    }

    MongoCarriers carriers() {
        return new MongoCarriers(database, outbox);
    }

    RelaySchedule schedule(Sender sender) {
        return schedule(sender, outbox);
    }

    /** A relay of another process: it knows the collections, and gets none of the notes. */
    RelaySchedule scheduleElsewhere(Sender sender) {
        Outbox elsewhere = new Outbox(10, 1_000_000);
        outbox.collections().forEach(elsewhere::opened);
        return schedule(sender, elsewhere);
    }

    private RelaySchedule schedule(Sender sender, Outbox its) {
        return new RelaySchedule(
                new RelaySchedule.Parts(
                        new MongoCarriers(database, its),
                        sender,
                        new MongoLeases(database, UUID.randomUUID().toString(), CLOCK),
                        its,
                        new RelayMetrics(new SimpleMeterRegistry(), its, CLOCK)),
                CLOCK);
    }

    long stillCarried() {
        return facts.documents().find().into(new java.util.ArrayList<>()).stream()
                .mapToLong(document -> document.getList(CarriedEvents.EVENTS, Document.class, List.of())
                                .size()
                        + (document.containsKey(CarriedEvents.SINCE) ? 1 : 0))
                .sum();
    }

    List<FactRef> refs(List<String> ids) {
        return ids.stream().map(id -> new FactRef("notes", id)).toList();
    }
}
