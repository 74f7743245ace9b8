package org.xianfeng.proof.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.xianfeng.proof.Options;
import org.xianfeng.proof.history.Told;
import org.xianfeng.proof.lab.Lab;
import org.xianfeng.proof.lab.Ledgered;
import org.xianfeng.proof.lab.Workload;
import org.xianfeng.proof.model.Rebuild;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.statement.NewestEntries;
import org.xianfeng.starter.listener.ReceivedEvent;

/**
 * B4: the newest 50 entries of short and long accounts, beside a search with skip and limit over one document per entry.
 * The longest account is what the limits of pages let one block of a year have with these rules.
 */
final class Statement implements Benchmark {
    private static final List<Integer> LENGTHS = List.of(100, 10_000, 30_000);
    private static final int YEAR = 2026;
    private static final int NEWEST = 50;
    private static final int WARM_UP = 100;

    @Override
    public String name() {
        return "b4";
    }

    @Override
    public void run(Lab lab, Options options, Report report) {
        MongoDatabase database = lab.newDatabase();
        try {
            AtomicInteger pages = new AtomicInteger();
            NewestEntries statement = new NewestEntries(counting(Ledgered.ledgers(database), pages));
            MongoCollection<Document> flat = database.getCollection("entries");
            flat.createIndex(Indexes.compoundIndex(Indexes.ascending("account"), Indexes.descending("at")));
            Map<Integer, String> branches = new LinkedHashMap<>();
            LENGTHS.forEach(length -> branches.put(length, fill(database, flat, length)));
            measure(options.number("reads", 200), branches, statement, flat, pages, report);
        } finally {
            database.drop();
        }
    }

    /** An account with so many entries, in both forms. */
    private static String fill(MongoDatabase database, MongoCollection<Document> flat, int length) {
        Workload workload = new Workload(length / 2, 1_000, 1, length);
        List<ReceivedEvent> events = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        workload.forEach(told -> {
            events.add(received(told));
            for (int leg = 0; leg < 2; leg++) {
                documents.add(new Document("_id", told.id() + "/" + leg)
                        .append("account", told.key())
                        .append("at", told.time().toEpochMilli())
                        .append("points", 200L)
                        .append("rule", "branch-meeting-held")
                        .append("event", told.id()));
            }
        });
        Rebuild.of(events, Ledgered.ledgers(database));
        flat.insertMany(documents, new InsertManyOptions().ordered(false));
        return workload.branchOf(0);
    }

    private static ReceivedEvent received(Told told) {
        return new ReceivedEvent(
                told.id(),
                "org.xianfeng.activity.meeting-held.v1",
                "/xianfeng/activity",
                null,
                told.key(),
                told.time(),
                "0".repeat(64),
                told.data());
    }

    private static void measure(
            int reads,
            Map<Integer, String> branches,
            NewestEntries statement,
            MongoCollection<Document> flat,
            AtomicInteger pages,
            Report report) {
        Map<Integer, List<Double>> ours = new LinkedHashMap<>();
        Map<Integer, List<Double>> theirs = new LinkedHashMap<>();
        Map<Integer, Integer> read = new LinkedHashMap<>();
        for (int i = -WARM_UP; i < reads; i++) {
            for (Map.Entry<Integer, String> one : branches.entrySet()) {
                pages.set(0);
                double mine = millis(() -> statement.of(Account.branch(one.getValue()), YEAR, NEWEST));
                if (i >= 0) {
                    read.merge(one.getKey(), pages.get(), Math::max);
                    ours.computeIfAbsent(one.getKey(), _ -> new ArrayList<>()).add(mine);
                }
                if (i >= 0 && i % 10 == 0) {
                    theirs.computeIfAbsent(one.getKey(), _ -> new ArrayList<>())
                            .add(millis(() -> skipAndLimit(flat, one.getValue(), one.getKey() / 2)));
                }
            }
        }
        branches.keySet().forEach(length -> row(report, length, ours, theirs, read));
        int longest = LENGTHS.getLast();
        report.figure("growth", median(ours.get(longest)) / median(ours.get(LENGTHS.getFirst())));
        report.figure("pages-read", read.get(longest));
    }

    private static void row(
            Report report,
            int length,
            Map<Integer, List<Double>> ours,
            Map<Integer, List<Double>> theirs,
            Map<Integer, Integer> read) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("entries", length);
        row.put("newest50ms", rounded(median(ours.get(length))));
        row.put("pagesRead", read.get(length));
        row.put("skipAndLimitInTheMiddleMs", rounded(median(theirs.get(length))));
        report.row(row);
    }

    private static int skipAndLimit(MongoCollection<Document> flat, String account, int skip) {
        return flat.find(Filters.eq("account", account))
                .sort(Sorts.descending("at"))
                .skip(skip)
                .limit(NEWEST)
                .into(new ArrayList<>())
                .size();
    }

    private interface Read {
        int now();
    }

    private static double millis(Read read) {
        long begun = System.nanoTime();
        if (read.now() != NEWEST) {
            throw new IllegalStateException("not " + NEWEST + " entries");
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(List<Double> values) {
        return Report.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double rounded(double millis) {
        return Math.round(millis * 100) / 100.0;
    }

    /** Counts pages and parts that are read with their rows. */
    private static Ledgers counting(Ledgers real, AtomicInteger pages) {
        return (Ledgers) Proxy.newProxyInstance(
                Statement.class.getClassLoader(), new Class<?>[] {Ledgers.class}, (_, method, arguments) -> {
                    if (method.getName().equals("page") || method.getName().equals("part")) {
                        pages.incrementAndGet();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
