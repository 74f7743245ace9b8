package org.xianfeng.membership.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.store.MongoIndexing;

/** Imports in the document store; nothing in them names a person. */
final class MongoImports implements Imports {
    private static final String AT = "state.upload.at";
    private static final String PATH = "state.path";
    private static final String KEPT_UNTIL = "state.fileKeptUntil";

    private final MongoFacts facts;
    private volatile boolean indexed;

    MongoImports(FactCollections collections) {
        this.facts = collections.open("imports");
    }

    @Override
    public Optional<Import> find(String id) {
        return facts.find(id).map(fact -> MongoImportDocuments.read(fact.id(), fact.state(), fact.version()));
    }

    /** Before the first import is added; asking for indexes that are there does nothing. */
    private void index() {
        if (!indexed) {
            MongoIndexing.make(
                    facts.documents(),
                    new IndexModel(Indexes.descending(AT, "_id")),
                    new IndexModel(Indexes.compoundIndex(Indexes.ascending(PATH), Indexes.descending(AT, "_id"))),
                    new IndexModel(Indexes.ascending(KEPT_UNTIL)));
            indexed = true;
        }
    }

    @Override
    public void add(Import first) {
        index();
        facts.insert(first.id(), MongoImportDocuments.state(first), List.of());
    }

    @Override
    public void replace(Import next) {
        facts.replace(next.id(), next.version() - 1, MongoImportDocuments.state(next), List.of());
    }

    @Override
    public List<Import> page(Optional<Collection<OrganisationId>> under, Optional<Import> after, int limit) {
        List<Bson> wanted = new ArrayList<>();
        wanted.add(gt(AT, new Date(0)));
        under.ifPresent(organisations -> wanted.add(
                in(PATH, organisations.stream().map(OrganisationId::value).toList())));
        after.ifPresent(last -> {
            Date at = Date.from(last.upload().at());
            wanted.add(or(lt(AT, at), and(eq(AT, at), lt("_id", last.id()))));
        });
        return read(and(wanted), Sorts.descending(AT, "_id"), limit);
    }

    @Override
    public List<Import> fileOverdue(Instant now, int most) {
        return read(
                and(gt(KEPT_UNTIL, new Date(0)), lte(KEPT_UNTIL, Date.from(now))), Sorts.ascending(KEPT_UNTIL), most);
    }

    private List<Import> read(Bson wanted, Bson order, int limit) {
        List<Import> found = new ArrayList<>();
        facts.documents().find(wanted).sort(order).limit(limit).forEach(document -> {
            var fact = facts.read(document);
            found.add(MongoImportDocuments.read(fact.id(), fact.state(), fact.version()));
        });
        return found;
    }
}
