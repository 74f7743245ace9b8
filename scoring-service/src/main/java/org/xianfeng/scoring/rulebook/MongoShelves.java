package org.xianfeng.scoring.rulebook;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.version.ChangedSince;

/** Shelves in the document store: one document per organisation, so that every change of one is one write. */
final class MongoShelves implements Shelves {
    private static final Bson HAS_PUBLISHED = Filters.gt("published", 0);
    private static final int FIRST = 1_000;

    private final MongoCollection<Document> shelves;
    private final MongoCollection<Document> numbers;

    MongoShelves(MongoDatabase database) {
        this.shelves = database.getCollection("ruleBooks");
        this.numbers = database.getCollection("ruleBookNumbers");
    }

    @Override
    public Shelf of(OrganisationId organisation) {
        Document found = shelves.find(Filters.eq("_id", organisation.value())).first();
        return found == null ? Shelf.empty(organisation) : shelf(found);
    }

    @Override
    public void save(Shelf shelf) {
        if (shelf.version() == 1) {
            try {
                shelves.insertOne(document(shelf));
            } catch (MongoWriteException failure) {
                if (ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                    throw new ChangedSince();
                }
                throw failure;
            }
            return;
        }
        Bson seen = Filters.and(
                Filters.eq("_id", shelf.organisation().value()), Filters.eq("version", shelf.version() - 1));
        if (shelves.replaceOne(seen, document(shelf)).getMatchedCount() == 0) {
            throw new ChangedSince();
        }
    }

    @Override
    public Map<OrganisationId, Long> versions() {
        Map<OrganisationId, Long> versions = new HashMap<>();
        shelves.find(HAS_PUBLISHED)
                .projection(Projections.include("version"))
                .forEach(found -> versions.put(new OrganisationId(found.getString("_id")), found.getLong("version")));
        return versions;
    }

    @Override
    public List<Shelf> published() {
        List<Shelf> all = new ArrayList<>();
        shelves.find(HAS_PUBLISHED).forEach(found -> all.add(shelf(found)));
        return all;
    }

    @Override
    public int nextNumber() {
        Document next = numbers.findOneAndUpdate(
                Filters.eq("_id", "last"),
                Updates.inc("number", 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return FIRST + (next == null ? 1 : next.getInteger("number"));
    }

    private static Document document(Shelf shelf) {
        return new Document("_id", shelf.organisation().value())
                .append("version", shelf.version())
                .append("published", shelf.published().size())
                .append("open", shelf.open().map(MongoShelves::document).orElse(null))
                .append(
                        "books",
                        shelf.published().stream().map(MongoShelves::document).toList());
    }

    private static Document document(OpenBook book) {
        return new Document("text", book.text())
                .append("submitted", book.submitted())
                .append("steps", steps(book.steps()));
    }

    private static Document document(PublishedBook book) {
        return new Document("number", book.number())
                .append("effectiveFrom", book.effectiveFrom().toString())
                .append("text", book.text())
                .append("steps", steps(book.steps()));
    }

    private static List<Document> steps(List<Step> steps) {
        return steps.stream()
                .map(step -> new Document("kind", step.kind().name())
                        .append("account", step.account())
                        .append("at", Date.from(step.at()))
                        .append("reason", step.reason()))
                .toList();
    }

    private static Shelf shelf(Document document) {
        Document open = document.get("open", Document.class);
        return new Shelf(
                new OrganisationId(document.getString("_id")),
                document.getLong("version"),
                open == null
                        ? Optional.empty()
                        : Optional.of(
                                new OpenBook(open.getString("text"), open.getBoolean("submitted"), stepsOf(open))),
                document.getList("books", Document.class).stream()
                        .map(book -> new PublishedBook(
                                book.getInteger("number"),
                                LocalDate.parse(book.getString("effectiveFrom")),
                                book.getString("text"),
                                stepsOf(book)))
                        .toList());
    }

    private static List<Step> stepsOf(Document document) {
        return document.getList("steps", Document.class).stream()
                .map(step -> new Step(
                        Step.Kind.valueOf(step.getString("kind")),
                        step.getString("account"),
                        step.getDate("at").toInstant(),
                        step.getString("reason")))
                .toList();
    }
}
