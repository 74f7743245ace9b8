package org.xianfeng.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Walks its documents in the order of their ids, from where a filter begins to where it ends or enough were found. */
final class EmbeddedCollection extends H2Collection {
    private final MVMap<Object, Document> documents;

    EmbeddedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document filter, @Nullable Document order, int skip, int limit, int batch, @Nullable Document fields) {
        if (!IdRange.ID.equals(getIdField()) || !areTexts()) {
            return super.queryDocuments(filter, order, skip, limit, batch, fields);
        }
        Optional<List<String>> ids = ids(filter);
        if (ids.isPresent()) {
            return matchDocumentsFromStream(
                    these(ids.get()), Pinned.besides(filter, IdRange.ID), order, skip, limit, batch, fields);
        }
        IdRange range = IdRange.of(filter);
        boolean byId = isById(order);
        if (!range.isBounded() && !byId || isPinned(filter)) {
            return super.queryDocuments(filter, order, skip, limit, batch, fields);
        }
        return matchDocumentsFromStream(
                walk(range, byId && isDescending(order)), filter, byId ? null : order, skip, limit, batch, fields);
    }

    /** The ids a filter names, each once and in order. A document lies in the file under its id. */
    private static Optional<List<String>> ids(Document filter) {
        Document pinned = Pinned.by(filter, List.of(IdRange.ID));
        if (pinned == null) {
            return Optional.empty();
        }
        Collection<?> named = pinned.get(IdRange.ID) instanceof Document several
                ? (Collection<?>) Objects.requireNonNull(several.get("$in"))
                : List.of(Objects.requireNonNull(pinned.get(IdRange.ID)));
        return Optional.of(named.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .sorted()
                .distinct()
                .toList());
    }

    private Stream<Document> these(List<String> ids) {
        return ids.stream().map(documents::get).filter(Objects::nonNull);
    }

    private boolean isPinned(Document filter) {
        return getIndexes().stream().anyMatch(index -> index instanceof UniqueIndex unique && unique.pins(filter));
    }

    /** Ids of one kind lie side by side in the file, so the first and the last tell whether all are text. */
    private boolean areTexts() {
        return documents.firstKey() instanceof String && documents.lastKey() instanceof String;
    }

    private static boolean isById(@Nullable Document order) {
        return order != null && List.copyOf(order.keySet()).equals(List.of(IdRange.ID));
    }

    private static boolean isDescending(@Nullable Document order) {
        return order != null && order.get(IdRange.ID) instanceof Number sign && sign.intValue() < 0;
    }

    private Stream<Document> walk(IdRange range, boolean descending) {
        if (range.isEmpty()) {
            return Stream.empty();
        }
        Object from = range.from() == null ? documents.firstKey() : range.from();
        Object to = range.to() == null ? documents.lastKey() : range.to();
        Cursor<Object, Document> cursor =
                descending ? documents.cursor(to, from, true) : documents.cursor(from, to, false);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(values(cursor), 0), false);
    }

    private static Iterator<Document> values(Cursor<Object, Document> cursor) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Document next() {
                cursor.next();
                return cursor.getValue();
            }
        };
    }
}
