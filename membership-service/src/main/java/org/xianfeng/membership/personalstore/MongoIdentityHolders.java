package org.xianfeng.membership.personalstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.xianfeng.membership.personal.IdentityNumber;
import org.xianfeng.membership.seal.KeyedHash.Marker;
import org.xianfeng.starter.identity.MemberId;

/**
 * Who holds which identity number: a document {@code {_id: mark, member, key, at}} for each key of the blind index. The
 * {@code _id} makes a number unique on every store. Keys are gone through oldest first, always in the same order.
 */
final class MongoIdentityHolders {
    private static final String FIELD = "identity";
    private static final String MEMBER = "member";
    private static final String KEY = "key";
    private static final String AT = "at";

    private final MongoCollection<Document> holders;
    private final Clock clock;

    MongoIdentityHolders(MongoDatabase database, Clock clock) {
        this.holders = database.getCollection("identityHolders");
        this.clock = clock;
    }

    /** A number that somebody wants, and who holds it since when. */
    record Conflict(MemberId newcomer, IdentityNumber number, MemberId holder, Instant since) {}

    /**
     * Takes what is free, and what is held in vain; answers who holds what is not to be had.
     *
     * @param inVain which of the conflicts are with somebody who has no right to the number, or none any more
     */
    Map<MemberId, MemberId> reserve(
            Map<MemberId, IdentityNumber> wanted, Marker marker, Function<List<Conflict>, Set<Conflict>> inVain) {
        Map<MemberId, IdentityNumber> left = new LinkedHashMap<>(wanted);
        Map<MemberId, MemberId> refused = new HashMap<>();
        for (int key : marker.keys()) {
            List<Conflict> conflicts = take(left, marker, key);
            Set<Conflict> free = conflicts.isEmpty() ? Set.of() : inVain.apply(conflicts);
            for (Conflict conflict : conflicts) {
                if (!free.contains(conflict) || !takeOver(conflict, marker, key)) {
                    refused.put(conflict.newcomer(), conflict.holder());
                    left.remove(conflict.newcomer());
                }
            }
        }
        if (!refused.isEmpty() && marker.keys().size() > 1) {
            release(only(wanted, refused.keySet()), marker);
        }
        return refused;
    }

    private List<Conflict> take(Map<MemberId, IdentityNumber> wanted, Marker marker, int key) {
        List<Map.Entry<MemberId, IdentityNumber>> lines = List.copyOf(wanted.entrySet());
        List<String> marks =
                lines.stream().map(line -> mark(marker, key, line.getValue())).toList();
        List<Integer> taken = MongoInserts.whereFree(holders, written(lines, marks, key));
        Map<String, Document> standing = standing(taken.stream().map(marks::get).toList());
        List<Conflict> conflicts = new ArrayList<>();
        Map<MemberId, IdentityNumber> freed = new LinkedHashMap<>();
        for (int at : taken) {
            Map.Entry<MemberId, IdentityNumber> line = lines.get(at);
            Document held = standing.get(marks.get(at));
            if (held == null) {
                freed.put(line.getKey(), line.getValue());
            } else if (!held.getString(MEMBER).equals(line.getKey().value())) {
                conflicts.add(new Conflict(
                        line.getKey(),
                        line.getValue(),
                        new MemberId(held.getString(MEMBER)),
                        held.getDate(AT).toInstant()));
            }
        }
        if (!freed.isEmpty()) {
            conflicts.addAll(take(freed, marker, key));
        }
        return conflicts;
    }

    private List<Document> written(List<Map.Entry<MemberId, IdentityNumber>> lines, List<String> marks, int key) {
        Date now = Date.from(clock.instant());
        List<Document> documents = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            documents.add(new Document("_id", marks.get(at))
                    .append(MEMBER, lines.get(at).getKey().value())
                    .append(KEY, key)
                    .append(AT, now));
        }
        return documents;
    }

    private boolean takeOver(Conflict conflict, Marker marker, int key) {
        return holders.updateOne(
                                and(
                                        eq("_id", mark(marker, key, conflict.number())),
                                        eq(MEMBER, conflict.holder().value())),
                                Updates.combine(
                                        Updates.set(MEMBER, conflict.newcomer().value()),
                                        Updates.set(AT, Date.from(clock.instant()))))
                        .getModifiedCount()
                > 0;
    }

    /** Gives numbers back, where these members hold them. */
    void release(Map<MemberId, IdentityNumber> held, Marker marker) {
        if (!held.isEmpty()) {
            holders.deleteMany(and(
                    in("_id", marks(held.values(), marker)),
                    in(MEMBER, held.keySet().stream().map(MemberId::value).toList())));
        }
    }

    /** Who holds these numbers, whether or not their files bear it out. */
    Map<IdentityNumber, MemberId> holdersOf(Collection<IdentityNumber> numbers, Marker marker) {
        Map<String, Document> standing = standing(marks(numbers, marker));
        Map<IdentityNumber, MemberId> found = new HashMap<>();
        for (IdentityNumber number : numbers) {
            for (String mark : marker.marks(FIELD, number.inFull())) {
                Document held = standing.get(mark);
                if (held != null) {
                    found.put(number, new MemberId(held.getString(MEMBER)));
                }
            }
        }
        return found;
    }

    /** Drops what stands under keys that are no longer in use. */
    long dropAllBut(Collection<Integer> keys) {
        return holders.deleteMany(nin(KEY, keys)).getDeletedCount();
    }

    private Map<String, Document> standing(List<String> marks) {
        Map<String, Document> standing = new HashMap<>();
        if (!marks.isEmpty()) {
            holders.find(in("_id", marks)).forEach(document -> standing.put(document.getString("_id"), document));
        }
        return standing;
    }

    private static List<String> marks(Collection<IdentityNumber> numbers, Marker marker) {
        return numbers.stream()
                .flatMap(number -> marker.marks(FIELD, number.inFull()).stream())
                .toList();
    }

    private static String mark(Marker marker, int key, IdentityNumber number) {
        return marker.mark(key, FIELD, number.inFull());
    }

    static <V> Map<MemberId, V> only(Map<MemberId, V> of, Collection<MemberId> members) {
        Map<MemberId, V> some = new HashMap<>(of);
        some.keySet().retainAll(members);
        return some;
    }
}
