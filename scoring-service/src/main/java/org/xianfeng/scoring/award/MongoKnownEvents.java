package org.xianfeng.scoring.award;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.xianfeng.scoring.claim.SourceEvent;
import org.xianfeng.starter.store.TakenIds;

/** One small document per event, inserted once; whoever comes later with the same id reads what the first one said. */
public final class MongoKnownEvents implements KnownEvents {
    private static final String CONTENT = "contentHash";
    private final MongoCollection<Document> events;

    /** Under a name of its own, so that a rebuild can stand beside the ledgers in use. */
    public MongoKnownEvents(MongoDatabase database, String name) {
        this.events = database.getCollection(name)
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public Set<SourceEvent> conflicting(Collection<SourceEvent> arrivals) {
        if (arrivals.isEmpty()) {
            return Set.of();
        }
        Map<String, String> known = remembered(arrivals);
        Set<SourceEvent> conflicting = new HashSet<>(arrivals);
        conflicting.removeIf(event -> event.contentHash().equals(known.get(event.id())));
        return conflicting;
    }

    /** The content that holds under each id. */
    private Map<String, String> remembered(Collection<SourceEvent> arrivals) {
        Map<String, Document> first = new LinkedHashMap<>();
        arrivals.forEach(event ->
                first.putIfAbsent(event.id(), new Document("_id", event.id()).append(CONTENT, event.contentHash())));
        Map<String, String> content = new HashMap<>();
        first.forEach((id, document) -> content.put(id, document.getString(CONTENT)));
        try {
            events.insertMany(List.copyOf(first.values()), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException some) {
            List<Document> all = List.copyOf(first.values());
            List<String> ids = TakenIds.in(some).stream()
                    .map(place -> all.get(place).getString("_id"))
                    .toList();
            events.find(Filters.in("_id", ids))
                    .forEach(known -> content.put(known.getString("_id"), known.getString(CONTENT)));
        }
        return content;
    }
}
