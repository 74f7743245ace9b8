package org.xianfeng.scoring.placement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.xianfeng.starter.identity.OrganisationId;

/** Placements in the document store: one document per organisation, a field per revision. */
final class MongoPlacements implements KnownPlacements {
    private final MongoCollection<Document> placements;
    private final Cache<OrganisationId, List<Placement>> remembered;

    MongoPlacements(MongoDatabase database, Duration remembered) {
        this.placements = database.getCollection("placements");
        this.remembered = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(remembered)
                .build();
    }

    @Override
    public void add(List<Placement> all) {
        if (all.isEmpty()) {
            return;
        }
        placements.bulkWrite(
                all.stream()
                        .map(one -> new UpdateOneModel<Document>(
                                Filters.eq("_id", one.organisation().value()),
                                Updates.set("revisions." + one.revision(), document(one)),
                                new UpdateOptions().upsert(true)))
                        .toList(),
                new BulkWriteOptions());
        all.forEach(one -> remembered.invalidate(one.organisation()));
    }

    @Override
    public void ahead(Collection<OrganisationId> organisations) {
        List<String> missing = organisations.stream()
                .filter(one -> remembered.getIfPresent(one) == null)
                .map(OrganisationId::value)
                .toList();
        if (!missing.isEmpty()) {
            placements.find(Filters.in("_id", missing)).forEach(found -> {
                OrganisationId organisation = new OrganisationId(found.getString("_id"));
                remembered.put(organisation, read(organisation, found));
            });
        }
    }

    @Override
    public List<Placement> of(OrganisationId organisation) {
        List<Placement> known = remembered.getIfPresent(organisation);
        if (known != null) {
            return known;
        }
        Document found =
                placements.find(Filters.eq("_id", organisation.value())).first();
        if (found == null) {
            return List.of();
        }
        List<Placement> read = read(organisation, found);
        remembered.put(organisation, read);
        return read;
    }

    private static List<Placement> read(OrganisationId organisation, Document found) {
        return found.get("revisions", Document.class).entrySet().stream()
                .map(entry -> placement(organisation, Long.parseLong(entry.getKey()), (Document) entry.getValue()))
                .sorted(Placement.ORDER)
                .toList();
    }

    private static Document document(Placement placement) {
        return new Document("from", placement.from().toString())
                .append(
                        "parentId",
                        placement.parent().map(OrganisationId::value).orElse(null));
    }

    private static Placement placement(OrganisationId organisation, long revision, Document document) {
        return new Placement(
                organisation,
                revision,
                Optional.ofNullable(document.getString("parentId")).map(OrganisationId::new),
                LocalDate.parse(document.getString("from")));
    }
}
