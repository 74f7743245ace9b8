package org.xianfeng.embedded;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.bson.Document;

/** Prints what a command costs at 50,000 documents of 500 bytes, by the library's own store and by ours, in turns. */
final class FindByIdBench {
    private static final int DOCUMENTS = 50_000;
    private static final int ROUNDS = 41;

    private FindByIdBench() {}

    public static void main(String[] arguments) {
        try (TwoStores stores = new TwoStores()) {
            for (MongoCollection<Document> store : List.of(stores.ours(), stores.scanning())) {
                for (int from = 0; from < DOCUMENTS; from += 1_000) {
                    store.insertMany(IntStream.range(from, from + 1_000)
                            .mapToObj(number -> page(id(number), 1))
                            .toList());
                }
            }
            System.out.printf("%-48s %12s %12s%n", "median of " + ROUNDS + ", ms", "library", "ours");
            commands().forEach((name, command) -> compare(name, command, stores));
        }
    }

    private static void compare(String name, BiConsumer<MongoCollection<Document>, Integer> command, TwoStores stores) {
        double[] scanning = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            scanning[round] = milliseconds(command, stores.scanning(), round);
            ours[round] = milliseconds(command, stores.ours(), round);
        }
        System.out.printf("%-48s %12.2f %12.2f%n", name, median(scanning), median(ours));
    }

    private static Map<String, BiConsumer<MongoCollection<Document>, Integer>> commands() {
        Map<String, BiConsumer<MongoCollection<Document>, Integer>> commands = new LinkedHashMap<>();
        commands.put(
                "find _id",
                (store, round) -> store.find(Filters.eq(some(round))).first());
        commands.put(
                "update _id and version", (store, round) -> store.updateOne(held(some(round)), Updates.inc("n", 1)));
        commands.put(
                "replace _id and version, upsert",
                (store, round) ->
                        store.replaceOne(held(some(round)), page(some(round), 1), new ReplaceOptions().upsert(true)));
        commands.put(
                "findAndModify _id and version",
                (store, round) -> store.findOneAndUpdate(held(some(round)), Updates.inc("n", 1)));
        commands.put(
                "delete _id and another version",
                (store, round) -> store.deleteOne(Filters.and(Filters.eq(some(round)), Filters.eq("v", 9))));
        commands.put("bulk of 100 replaces, _id and version", FindByIdBench::bulk);
        commands.put(
                "find 1000 by _id $in",
                (store, round) -> store.find(Filters.in("_id", thousand(round))).into(new ArrayList<>()));
        commands.put(
                "find 1000 by _id $in and version",
                (store, round) -> store.find(Filters.and(Filters.in("_id", thousand(round)), Filters.eq("v", 1)))
                        .into(new ArrayList<>()));
        commands.put(
                "range of _id, by _id, first 20",
                (store, round) -> store.find(Filters.and(Filters.gt("_id", some(round)), Filters.lt("_id", "m;")))
                        .sort(Sorts.ascending("_id"))
                        .limit(20)
                        .into(new ArrayList<>()));
        commands.put(
                "by _id, last 20",
                (store, _) ->
                        store.find().sort(Sorts.descending("_id")).limit(20).into(new ArrayList<>()));
        return commands;
    }

    private static void bulk(MongoCollection<Document> store, int round) {
        List<WriteModel<Document>> bulk = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            String id = some(round * 100 + number);
            bulk.add(new ReplaceOneModel<>(held(id), page(id, 1), new ReplaceOptions().upsert(true)));
        }
        store.bulkWrite(bulk, new BulkWriteOptions().ordered(false));
    }

    private static org.bson.conversions.Bson held(String id) {
        return Filters.and(Filters.eq(id), Filters.eq("v", 1));
    }

    private static List<String> thousand(int round) {
        return IntStream.range(0, 1_000)
                .mapToObj(number -> some(round + number))
                .toList();
    }

    private static Document page(String id, int version) {
        return new Document("_id", id).append("v", version).append("rows", "x".repeat(500));
    }

    private static String some(int number) {
        return id(number * 7919 % DOCUMENTS);
    }

    private static String id(int number) {
        return "m:%05d".formatted(number);
    }

    private static double milliseconds(
            BiConsumer<MongoCollection<Document>, Integer> command, MongoCollection<Document> store, int round) {
        long began = System.nanoTime();
        command.accept(store, round);
        return (System.nanoTime() - began) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
