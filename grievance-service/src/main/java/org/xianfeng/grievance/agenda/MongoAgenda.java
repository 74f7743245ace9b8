package org.xianfeng.grievance.agenda;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.xianfeng.grievance.need.NeedId;

/** The agenda in the document store; it holds only what is still to come, so it stays small. */
final class MongoAgenda implements Agenda {
    private final MongoCollection<Document> documents;

    MongoAgenda(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    @Override
    public void plan(AgendaItem item) {
        documents.replaceOne(
                Filters.eq("_id", item.id()),
                new Document("kind", item.kind().name())
                        .append("need", item.need().value())
                        .append("round", item.round())
                        .append("due", Date.from(item.due())),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public List<AgendaItem> due(Instant now, int most) {
        return documents
                .find(Filters.lte("due", Date.from(now)))
                .limit(most)
                .map(stored -> new AgendaItem(
                        AgendaItem.Kind.valueOf(stored.getString("kind")),
                        new NeedId(stored.getString("need")),
                        stored.getInteger("round", 0),
                        stored.getDate("due").toInstant()))
                .into(new ArrayList<>());
    }

    @Override
    public void done(AgendaItem item) {
        documents.deleteOne(Filters.and(Filters.eq("_id", item.id()), Filters.eq("due", Date.from(item.due()))));
    }
}
