package org.xianfeng.membership.roll;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.store.TakenIds;

/**
 * Rolls as one document each: {@code {_id, lines, members, formal, closed, organisations: {id: {at}}, people: {id:
 * {formal, at}}}}; every change is one update of one document by its id.
 */
final class MongoRolls implements Rolls {
    private static final String LINES = "lines";
    private static final String MEMBERS = "members";
    private static final String FORMAL = "formal";
    private static final String CLOSED = "closed";
    private static final String ORGANISATIONS = "organisations";
    private static final String PEOPLE = "people";
    private static final BulkWriteOptions ALL_OF_THEM = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> rolls;

    MongoRolls(MongoDatabase database) {
        this.rolls = database.getCollection("rolls");
    }

    @Override
    public Admission admit(String owner, Entry entry, Instant now) {
        String line = line(entry);
        Bson free = and(eq("_id", owner), exists(line, false), ne(CLOSED, true), lt(LINES, MOST));
        try {
            rolls.updateOne(free, added(entry, line, now), new UpdateOptions().upsert(true));
            return Admission.ADMITTED;
        } catch (MongoWriteException refused) {
            if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return standing(owner, line);
        }
    }

    /** What is to be put on a roll. */
    private record Lines(String owner, Collection<Entry> entries, Instant at) {}

    /** One update for each roll while there is room and none of the lines stands there yet; else line by line. */
    @Override
    public Map<String, Map<String, Admission>> admitAll(Map<String, ? extends Collection<Entry>> entries, Instant now) {
        List<Lines> wanted = new ArrayList<>();
        entries.forEach((owner, some) -> wanted.add(new Lines(owner, List.copyOf(some), now)));
        Map<String, Map<String, Admission>> refused = new HashMap<>();
        for (Lines left : notAsOne(wanted)) {
            Map<String, Admission> some = oneByOne(left);
            if (!some.isEmpty()) {
                refused.put(left.owner(), some);
            }
        }
        return refused;
    }

    /** What could not be written as one: the roll is full or closed, or has some of the lines. */
    private List<Lines> notAsOne(List<Lines> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        try {
            rolls.bulkWrite(wanted.stream().map(MongoRolls::asOne).toList(), ALL_OF_THEM);
            return List.of();
        } catch (MongoBulkWriteException refused) {
            return TakenIds.in(refused).stream().map(wanted::get).toList();
        }
    }

    private static WriteModel<Document> asOne(Lines lines) {
        List<Bson> free = new ArrayList<>(List.of(
                eq("_id", lines.owner()),
                ne(CLOSED, true),
                roomFor(lines.entries().size())));
        List<Bson> added = new ArrayList<>();
        Document sums = new Document();
        for (Entry entry : lines.entries()) {
            free.add(exists(line(entry), false));
            added.add(set(line(entry), content(entry, Date.from(lines.at()))));
            sums(entry).forEach((field, one) -> sums.merge(field, one, (a, b) -> (Integer) a + (Integer) b));
        }
        added.add(new Document("$inc", sums));
        return new UpdateOneModel<>(and(free), combine(added), new UpdateOptions().upsert(true));
    }

    private static Bson roomFor(int lines) {
        return or(lte(LINES, MOST - lines), exists(LINES, false));
    }

    private Map<String, Admission> oneByOne(Lines lines) {
        Map<String, Admission> refused = new HashMap<>();
        for (Entry entry : lines.entries()) {
            Admission admission = admit(lines.owner(), entry, lines.at());
            if (admission != Admission.ADMITTED) {
                refused.put(entry.id(), admission);
            }
        }
        return refused;
    }

    private Admission standing(String owner, String line) {
        if (rolls.countDocuments(and(eq("_id", owner), exists(line))) > 0) {
            return Admission.ADMITTED;
        }
        return rolls.countDocuments(and(eq("_id", owner), eq(CLOSED, true))) > 0 ? Admission.CLOSED : Admission.FULL;
    }

    private static Bson added(Entry entry, String line, Instant now) {
        return combine(set(line, content(entry, Date.from(now))), new Document("$inc", new Document(sums(entry))));
    }

    private static Document content(Entry entry, Date at) {
        return switch (entry.kind()) {
            case ORGANISATION -> new Document("at", at);
            case FORMAL_MEMBER -> new Document(FORMAL, true).append("at", at);
            case PROBATIONARY_MEMBER -> new Document(FORMAL, false).append("at", at);
        };
    }

    /** What a line adds to the numbers of its roll. */
    private static Map<String, Integer> sums(Entry entry) {
        return switch (entry.kind()) {
            case ORGANISATION -> Map.of(LINES, 1);
            case FORMAL_MEMBER -> Map.of(LINES, 1, MEMBERS, 1, FORMAL, 1);
            case PROBATIONARY_MEMBER -> Map.of(LINES, 1, MEMBERS, 1);
        };
    }

    private static String line(Entry entry) {
        return (entry.kind() == Entry.Kind.ORGANISATION ? ORGANISATIONS : PEOPLE) + "." + entry.id();
    }

    @Override
    public void strike(String owner, String id) {
        strike(eq("_id", owner), id);
    }

    @Override
    public void strikeAbandoned(String owner, Collection<String> ids, Instant admittedBefore) {
        Date before = Date.from(admittedBefore);
        for (String id : ids) {
            strike(and(eq("_id", owner), lt(PEOPLE + "." + id + ".at", before)), id);
            strike(and(eq("_id", owner), lt(ORGANISATIONS + "." + id + ".at", before)), id);
        }
    }

    private void strike(Bson roll, String id) {
        String person = PEOPLE + "." + id;
        String organisation = ORGANISATIONS + "." + id;
        rolls.updateOne(
                and(roll, eq(person + "." + FORMAL, true)),
                combine(unset(person), inc(LINES, -1), inc(MEMBERS, -1), inc(FORMAL, -1)));
        rolls.updateOne(
                and(roll, eq(person + "." + FORMAL, false)), combine(unset(person), inc(LINES, -1), inc(MEMBERS, -1)));
        rolls.updateOne(and(roll, exists(organisation)), combine(unset(organisation), inc(LINES, -1)));
    }

    @Override
    public boolean close(String owner) {
        try {
            rolls.updateOne(and(eq("_id", owner), eq(LINES, 0)), set(CLOSED, true), new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException refused) {
            if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return false;
        }
    }

    @Override
    public List<String> members(String owner, @Nullable String after, int limit) {
        Document roll = rolls.find(eq("_id", owner))
                .projection(Projections.include(PEOPLE))
                .first();
        return roll == null
                ? List.of()
                : ids(roll, PEOPLE)
                        .filter(id -> after == null || id.compareTo(after) > 0)
                        .limit(limit)
                        .toList();
    }

    @Override
    public Map<String, List<String>> organisations(Collection<String> owners) {
        Map<String, List<String>> below = new HashMap<>();
        rolls.find(in("_id", owners))
                .projection(Projections.include(ORGANISATIONS))
                .forEach(roll -> below.put(
                        roll.getString("_id"), ids(roll, ORGANISATIONS).toList()));
        return below;
    }

    private static Stream<String> ids(Document roll, String field) {
        return roll.get(field, new Document()).keySet().stream().sorted();
    }

    @Override
    public Map<String, Size> sizes(Collection<String> owners) {
        Map<String, Size> sizes = new HashMap<>();
        rolls.find(in("_id", owners))
                .projection(Projections.include(MEMBERS, FORMAL))
                .forEach(roll -> sizes.put(roll.getString("_id"), size(roll)));
        return sizes;
    }

    @Override
    public void eachSize(BiConsumer<String, Size> use) {
        rolls.find(gt(MEMBERS, 0))
                .projection(Projections.include(MEMBERS, FORMAL))
                .forEach(roll -> use.accept(roll.getString("_id"), size(roll)));
    }

    private static Size size(Document roll) {
        return new Size(number(roll, MEMBERS), number(roll, FORMAL));
    }

    private static long number(Document roll, String field) {
        Number value = roll.get(field, Number.class);
        return value == null ? 0 : value.longValue();
    }
}
