package org.xianfeng.starter.pending;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * A collection whose documents carry, beside the fact, the events that are still to be published.
 *
 * <p>A document is {@code {_id, version, state, pendingEvents, pendingSince}}; queries and indexes name
 * {@code state.<field>}. A fact and its events change in one write, under an optimistic version.
 */
public final class MongoFacts {
    private final MongoCollection<Document> documents;

    MongoFacts(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    /** The documents, for queries of the owning feature. */
    public MongoCollection<Document> documents() {
        return documents;
    }

    public Optional<StoredFact> find(String id) {
        throw new UnsupportedOperationException();
    }

    /** Reads a document that a query of the owning feature found. */
    public StoredFact read(Document document) {
        throw new UnsupportedOperationException();
    }

    /** Writes a new fact at version 1. @throws IdTaken if the id, or a unique field, is in use */
    public void insert(String id, Document state, List<NewEvent> events) {
        throw new UnsupportedOperationException();
    }

    /** Writes the next version of a fact. @throws StaleVersion if it changed since it was read */
    public void replace(String id, long readVersion, Document state, List<NewEvent> events) {
        throw new UnsupportedOperationException();
    }
}
