package org.xianfeng.membership.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.page.Page;

/** Pieces as one document each, whose id is made of the import and the number, so that the next one is found by its id. */
final class MongoPages<T> implements Pages<T> {
    private static final String ITEMS = "items";
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,8})\\.(\\d{1,8})");

    private final MongoCollection<Document> pieces;
    private final Function<T, Document> write;
    private final Function<Document, T> read;

    MongoPages(MongoCollection<Document> pieces, Function<T, Document> write, Function<Document, T> read) {
        this.pieces = pieces;
        this.write = write;
        this.read = read;
    }

    private static String id(String importId, int number) {
        return importId + ":%08d".formatted(number);
    }

    @Override
    public void put(String importId, int number, List<T> items) {
        String id = id(importId, number);
        pieces.replaceOne(
                eq(id),
                new Document("_id", id).append(ITEMS, items.stream().map(write).toList()),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public Page<T> page(String importId, Optional<String> cursor, int limit) {
        Matcher from = CURSOR.matcher(cursor.orElse("0.0"));
        int number = from.matches() ? Integer.parseInt(from.group(1)) : 0;
        int index = from.matches() ? Integer.parseInt(from.group(2)) : 0;
        List<T> found = new ArrayList<>();
        Optional<List<T>> piece = piece(importId, number);
        while (piece.isPresent()) {
            for (; index < piece.get().size(); index++) {
                if (found.size() == limit) {
                    return new Page<>(found, number + "." + index);
                }
                found.add(piece.get().get(index));
            }
            number++;
            index = 0;
            piece = piece(importId, number);
        }
        return new Page<>(found, null);
    }

    @Override
    public Iterator<T> all(String importId) {
        return new Iterator<>() {
            private int number;
            private Iterator<T> piece = Collections.emptyIterator();
            private boolean over;

            @Override
            public boolean hasNext() {
                while (!piece.hasNext() && !over) {
                    Optional<List<T>> next = piece(importId, number++);
                    over = next.isEmpty();
                    piece = next.orElse(List.of()).iterator();
                }
                return piece.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return piece.next();
            }
        };
    }

    private Optional<List<T>> piece(String importId, int number) {
        @Nullable Document piece = pieces.find(eq(id(importId, number))).first();
        return Optional.ofNullable(piece)
                .map(found ->
                        found.getList(ITEMS, Document.class).stream().map(read).toList());
    }

    @Override
    public void delete(String importId) {
        pieces.deleteMany(and(gte("_id", importId + ":"), lt("_id", importId + ";")));
    }
}
