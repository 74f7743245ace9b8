package org.xianfeng.grievance.intake;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.xianfeng.starter.identity.OrganisationId;

/** Intakes in the document store; an organisation that takes none has no document, so that the list is short. */
final class MongoIntakes implements Intakes {
    private final MongoCollection<Document> documents;

    MongoIntakes(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    @Override
    public boolean takesNeeds(OrganisationId organisation) {
        return documents.find(Filters.eq("_id", organisation.value())).first() != null;
    }

    @Override
    public void set(OrganisationId organisation, boolean open, String account, Instant at) {
        if (open) {
            documents.replaceOne(
                    Filters.eq("_id", organisation.value()),
                    new Document("openedBy", account).append("openedAt", Date.from(at)),
                    new ReplaceOptions().upsert(true));
        } else {
            documents.deleteOne(Filters.eq("_id", organisation.value()));
        }
    }

    @Override
    public List<OrganisationId> open(Optional<OrganisationId> after, int most) {
        return documents
                .find(after.map(id -> Filters.gt("_id", id.value())).orElseGet(Filters::empty))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .map(stored -> new OrganisationId(stored.getString("_id")))
                .into(new ArrayList<>());
    }
}
