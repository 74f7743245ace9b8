package org.xianfeng.proof.wrong;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.listener.Rejection;

/** Inserts the entries of a batch at once, and adds to balances what was not there before. */
public final class BulkAndIncrement implements EventHandler {
    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> balances;

    public BulkAndIncrement(MongoDatabase database) {
        this.entries = database.getCollection(WrongConfiguration.ENTRIES);
        this.balances = database.getCollection(WrongConfiguration.BALANCES);
    }

    @Override
    public String group() {
        return WrongConfiguration.GROUP;
    }

    @Override
    public Set<Class<? extends EventData>> handles() {
        return Set.of(MeetingHeld.class);
    }

    @Override
    public List<Rejection> handle(List<ReceivedEvent> batch) {
        List<Legs.Leg> legs = batch.stream()
                .flatMap(event -> Legs.of(event.id(), event.data()).stream())
                .toList();
        if (legs.isEmpty()) {
            return List.of();
        }
        Set<Integer> known = insert(legs);
        Map<String, Long> more = new HashMap<>();
        for (int i = 0; i < legs.size(); i++) {
            if (!known.contains(i)) {
                more.merge(legs.get(i).account(), legs.get(i).points(), Long::sum);
            }
        }
        if (!more.isEmpty()) {
            List<UpdateOneModel<Document>> increments = new ArrayList<>();
            more.forEach((account, points) -> increments.add(new UpdateOneModel<>(
                    Filters.eq(account), Updates.inc("points", points), new UpdateOptions().upsert(true))));
            balances.bulkWrite(increments, new BulkWriteOptions().ordered(false));
        }
        return List.of();
    }

    private Set<Integer> insert(List<Legs.Leg> legs) {
        Set<Integer> known = new HashSet<>();
        try {
            entries.insertMany(
                    legs.stream()
                            .map(leg -> new Document("_id", leg.id())
                                    .append("account", leg.account())
                                    .append("points", leg.points()))
                            .toList(),
                    new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            e.getWriteErrors().forEach(error -> {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                known.add(error.getIndex());
            });
        }
        return known;
    }
}
