package org.xianfeng.grievance.contact;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.xianfeng.grievance.need.NeedId;

/** Contacts in a collection of their own, by the id of the need. */
final class MongoContacts implements Contacts {
    private static final int SHOWINGS_KEPT = 100;
    private final MongoCollection<Document> documents;

    MongoContacts(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    @Override
    public void keep(NeedId need, String contact) {
        documents.replaceOne(
                Filters.eq("_id", need.value()), new Document("contact", contact), new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<String> show(NeedId need, String account, Instant at) {
        Document showing = new Document("account", account).append("at", Date.from(at));
        return Optional.ofNullable(documents.findOneAndUpdate(
                        Filters.eq("_id", need.value()),
                        Updates.pushEach("shownTo", List.of(showing), new PushOptions().slice(-SHOWINGS_KEPT))))
                .map(stored -> stored.getString("contact"));
    }

    @Override
    public void erase(NeedId need) {
        documents.deleteOne(Filters.eq("_id", need.value()));
    }
}
