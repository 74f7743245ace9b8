package org.xianfeng.membership.organisation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.pending.StoredFact;

/** Organisations in the document store, each with the events that are still to be published. */
final class MongoOrganisations implements Organisations {
    private final MongoFacts facts;

    MongoOrganisations(FactCollections collections) {
        this.facts = collections.open("organisations");
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
        return facts.find(id.value()).map(MongoOrganisations::read);
    }

    @Override
    public List<Organisation> findAll(Collection<OrganisationId> ids) {
        List<Organisation> found = new ArrayList<>();
        facts.documents()
                .find(in("_id", ids.stream().map(OrganisationId::value).toList()))
                .forEach(document -> found.add(read(facts.read(document))));
        return found;
    }

    @Override
    public void add(Organisation organisation, NewEvent event) {
        facts.insert(organisation.id().value(), state(organisation), List.of(event));
    }

    @Override
    public void replace(Organisation next, NewEvent event) {
        facts.replace(next.id().value(), next.version() - 1, state(next), List.of(event));
    }

    @Override
    public void eachLink(LinkUse use) {
        facts.documents()
                .find(and(eq("state.status", OrganisationStatus.ACTIVE.name()), exists("state.parent")))
                .projection(Projections.include("state.parent", "state.kind"))
                .forEach(document -> {
                    Document state = document.get("state", Document.class);
                    use.of(
                            document.getString("_id"),
                            state.getString("parent"),
                            OrganisationKind.valueOf(state.getString("kind")));
                });
    }

    private static Document state(Organisation organisation) {
        Document state = new Document("name", organisation.name().value())
                .append("kind", organisation.kind().name())
                .append("status", organisation.status().name());
        organisation.parent().ifPresent(parent -> state.append("parent", parent.value()));
        return state;
    }

    private static Organisation read(StoredFact fact) {
        Document state = fact.state();
        return new Organisation(
                new OrganisationId(fact.id()),
                new OrganisationName(state.getString("name")),
                OrganisationKind.valueOf(state.getString("kind")),
                Optional.ofNullable(state.getString("parent")).map(OrganisationId::new),
                OrganisationStatus.valueOf(state.getString("status")),
                fact.version());
    }
}
