package org.xianfeng.scoring.participation;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.store.TakenIds;

/**
 * A document per branch and month, replaced only in the version that was read. Who loses a race reads again; facts that are
 * known already are not written.
 */
final class MongoMonths implements Months {
    private static final int PORTION = 500;
    /** Far from the store's own limit; a branch of 2,000 members and 60 meetings stays below it. */
    private static final int MOST_MARKS = 150_000;

    private static final int MOST_OTHERS = 50_000;
    private static final int MOST_ATTEMPTS = 100;
    private static final String VERSION = "version";

    private final MongoCollection<Document> months;

    MongoMonths(MongoDatabase database) {
        this.months = database.getCollection("participation")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public Set<BranchMonth> join(Map<BranchMonth, MonthFacts> facts) {
        Set<BranchMonth> full = new HashSet<>();
        List<BranchMonth> all = List.copyOf(facts.keySet());
        for (int from = 0; from < all.size(); from += PORTION) {
            Map<BranchMonth, MonthFacts> left = new LinkedHashMap<>();
            all.subList(from, Math.min(all.size(), from + PORTION)).forEach(month -> left.put(month, facts.get(month)));
            for (int attempt = 0; !left.isEmpty(); attempt++) {
                if (attempt == MOST_ATTEMPTS) {
                    throw new IllegalStateException("other writers were always faster");
                }
                left.keySet().retainAll(tried(left, full));
            }
        }
        return full;
    }

    /** Writes once, and says which months another writer was faster with. */
    private Set<BranchMonth> tried(Map<BranchMonth, MonthFacts> facts, Set<BranchMonth> full) {
        Map<BranchMonth, Document> stored = stored(facts.keySet());
        List<BranchMonth> written = new ArrayList<>();
        List<ReplaceOneModel<Document>> writes = new ArrayList<>();
        facts.forEach((month, more) -> {
            Document now = stored.get(month);
            MonthFacts known = now == null ? MonthFacts.NONE : MongoMonthForm.facts(now);
            MonthFacts next = known.and(more);
            if (next.equals(known)) {
                return;
            }
            if (isTooMuch(next)) {
                full.add(month);
                return;
            }
            long version = now == null ? 0 : now.getLong(VERSION);
            written.add(month);
            writes.add(new ReplaceOneModel<>(
                    Filters.and(Filters.eq("_id", MongoMonthForm.id(month)), Filters.eq(VERSION, version)),
                    MongoMonthForm.document(month, next).append(VERSION, version + 1),
                    new ReplaceOptions().upsert(true)));
        });
        return writes.isEmpty() ? Set.of() : lost(written, writes);
    }

    private Set<BranchMonth> lost(List<BranchMonth> written, List<ReplaceOneModel<Document>> writes) {
        try {
            months.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return Set.of();
        } catch (MongoBulkWriteException some) {
            return TakenIds.in(some).stream().map(written::get).collect(Collectors.toSet());
        }
    }

    @Override
    public Map<BranchMonth, MonthFacts> find(Collection<BranchMonth> wanted) {
        Map<BranchMonth, MonthFacts> found = new HashMap<>();
        stored(wanted).forEach((month, document) -> found.put(month, MongoMonthForm.facts(document)));
        return found;
    }

    @Override
    public void totals(YearMonth month, BiConsumer<OrganisationId, Totals> each) {
        months.find(Filters.and(Filters.gte("_id", month + ":"), Filters.lt("_id", month + ";")))
                .projection(Projections.include("totals"))
                .forEach(document ->
                        each.accept(MongoMonthForm.month(document).branch(), MongoMonthForm.totals(document)));
    }

    private Map<BranchMonth, Document> stored(Collection<BranchMonth> wanted) {
        Map<BranchMonth, Document> found = new HashMap<>();
        if (!wanted.isEmpty()) {
            months.find(Filters.in(
                            "_id", wanted.stream().map(MongoMonthForm::id).toList()))
                    .forEach(document -> found.put(MongoMonthForm.month(document), document));
        }
        return found;
    }

    private static boolean isTooMuch(MonthFacts facts) {
        long marks = facts.meetings().values().stream()
                .mapToLong(meeting -> meeting.marks().size())
                .sum();
        return marks > MOST_MARKS || facts.lessons().size() + facts.rounds().size() > MOST_OTHERS;
    }
}
