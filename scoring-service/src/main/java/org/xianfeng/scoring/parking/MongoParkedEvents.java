package org.xianfeng.scoring.parking;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.EventContracts;
import org.xianfeng.contracts.EventData;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.publishing.EventJson;

/** Parked events in the document store: one document per event, with the members it waits for. */
final class MongoParkedEvents implements ParkedEvents {
    private static final String MEMBERS = "members";

    private final MongoCollection<Document> events;
    private final EventJson json;

    MongoParkedEvents(MongoDatabase database, EventJson json) {
        this.events = database.getCollection("parkedEvents").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.json = json;
    }

    @Override
    public boolean add(ReceivedEvent event, Set<MemberId> members, Instant since) {
        Bson sameContent = Filters.and(Filters.eq("_id", event.id()), Filters.eq("contentHash", event.contentHash()));
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.addEachToSet(MEMBERS, texts(members)),
                Updates.setOnInsert("type", event.type()),
                Updates.setOnInsert("source", event.source()),
                Updates.setOnInsert("key", event.key()),
                Updates.setOnInsert("time", Date.from(event.time())),
                Updates.setOnInsert("data", json.write(event.data())),
                Updates.setOnInsert("since", Date.from(since)),
                Updates.setOnInsert("reason", ParkedEvent.MEMBER_UNKNOWN)));
        if (event.subject() != null) {
            changes.add(Updates.setOnInsert("subject", event.subject()));
        }
        try {
            events.updateOne(sameContent, Updates.combine(changes), new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return hasSameContent(sameContent) && add(event, members, since);
            }
            throw failure;
        }
    }

    /** After a duplicate key: another content, or only another writer who was faster with the same. */
    private boolean hasSameContent(Bson sameContent) {
        return events.find(sameContent).projection(Projections.include("_id")).first() != null;
    }

    @Override
    public List<ParkedEvent> waitingFor(Collection<MemberId> members, int most) {
        return found(Filters.in(MEMBERS, texts(members)), most);
    }

    @Override
    public List<ParkedEvent> after(@Nullable String after, int most) {
        return found(after == null ? Filters.empty() : Filters.gt("_id", after), most);
    }

    private List<ParkedEvent> found(Bson wanted, int most) {
        return events.find(wanted)
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .map(this::read)
                .into(new ArrayList<>());
    }

    @Override
    public void remove(String eventId, Set<MemberId> members) {
        events.updateOne(Filters.eq("_id", eventId), Updates.pullAll(MEMBERS, texts(members)));
        events.deleteOne(Filters.and(Filters.eq("_id", eventId), Filters.size(MEMBERS, 0)));
    }

    @Override
    public void explain(String eventId, String reason) {
        events.updateOne(Filters.eq("_id", eventId), Updates.set("reason", reason));
    }

    @Override
    public long count() {
        return events.countDocuments();
    }

    @Override
    public Optional<Instant> oldest() {
        Document oldest = events.find()
                .sort(Sorts.ascending("since"))
                .projection(Projections.include("since"))
                .first();
        return Optional.ofNullable(oldest)
                .map(document -> document.getDate("since").toInstant());
    }

    private ParkedEvent read(Document document) {
        String type = document.getString("type");
        Class<? extends EventData> data = EventContracts.byType(type)
                .orElseThrow(() -> new IllegalStateException("parked event of unknown type " + type))
                .data();
        ReceivedEvent event = new ReceivedEvent(
                document.getString("_id"),
                type,
                document.getString("source"),
                document.getString("subject"),
                document.getString("key"),
                document.getDate("time").toInstant(),
                document.getString("contentHash"),
                json.read(document.getString("data").getBytes(StandardCharsets.UTF_8), data));
        Set<MemberId> members = document.getList(MEMBERS, String.class).stream()
                .map(MemberId::new)
                .collect(Collectors.toSet());
        return new ParkedEvent(event, members, document.getDate("since").toInstant(), document.getString("reason"));
    }

    private static List<String> texts(Collection<MemberId> members) {
        return members.stream().map(MemberId::value).toList();
    }
}
