package org.xianfeng.membership.post;

import static com.mongodb.client.model.Filters.in;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.pending.StaleVersion;
import org.xianfeng.starter.pending.StoredFact;

/** Books of posts in the document store, one document per organisation. */
final class MongoOfficeBooks implements OfficeBooks {
    private static final String COLLECTION = "posts";

    private final MongoFacts facts;

    MongoOfficeBooks(FactCollections collections) {
        this.facts = collections.open(COLLECTION);
    }

    @Override
    public OfficeBook of(OrganisationId organisation) {
        return facts.find(organisation.value())
                .map(MongoOfficeBooks::read)
                .orElseGet(() -> OfficeBook.empty(organisation));
    }

    @Override
    public List<OfficeBook> all(Collection<OrganisationId> organisations) {
        List<OfficeBook> found = new ArrayList<>();
        facts.documents()
                .find(in(
                        "_id", organisations.stream().map(OrganisationId::value).toList()))
                .forEach(document -> found.add(read(facts.read(document))));
        return found;
    }

    private static OfficeBook read(StoredFact fact) {
        return new OfficeBook(
                new OrganisationId(fact.id()),
                fact.state().getList("terms", Document.class).stream()
                        .map(MongoOfficeBooks::read)
                        .toList(),
                fact.version());
    }

    @Override
    public void write(OfficeBook next) {
        String id = next.organisation().value();
        Document state = new Document(
                "terms", next.terms().stream().map(MongoOfficeBooks::state).toList());
        if (next.version() > 1) {
            facts.replace(id, next.version() - 1, state, List.of());
            return;
        }
        try {
            facts.insert(id, state, List.of());
        } catch (IdTaken another) {
            throw new StaleVersion(COLLECTION, id);
        }
    }

    private static Document state(Term term) {
        Document state = new Document("post", term.post().name())
                .append("member", term.member().value())
                .append("from", term.from().toString());
        term.until().ifPresent(day -> state.append("until", day.toString()));
        return state;
    }

    private static Term read(Document state) {
        return new Term(
                Post.valueOf(state.getString("post")),
                new MemberId(state.getString("member")),
                LocalDate.parse(state.getString("from")),
                Optional.ofNullable(state.getString("until")).map(LocalDate::parse));
    }
}
