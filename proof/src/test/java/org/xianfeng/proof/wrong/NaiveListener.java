package org.xianfeng.proof.wrong;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.listener.Rejection;

/** A listener and a repository: find the entry, save it, find the account, add, save it; event by event. */
public final class NaiveListener implements EventHandler {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> balances;

    public NaiveListener(MongoDatabase database) {
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
        batch.forEach(event -> Legs.of(event.id(), event.data()).forEach(this::post));
        return List.of();
    }

    private void post(Legs.Leg leg) {
        if (entries.find(Filters.eq(leg.id())).first() != null) {
            return;
        }
        entries.replaceOne(
                Filters.eq(leg.id()),
                new Document("_id", leg.id()).append("account", leg.account()).append("points", leg.points()),
                UPSERT);
        Document account = balances.find(Filters.eq(leg.account())).first();
        long before = account == null ? 0 : account.getLong("points");
        balances.replaceOne(
                Filters.eq(leg.account()),
                new Document("_id", leg.account()).append("points", before + leg.points()),
                UPSERT);
    }
}
