package org.xianfeng.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreIT {
    @TempDir
    Path folder;

    @Test
    void an_orderly_stop_keeps_the_data_and_the_indexes() throws Exception {
        try (Store store = Store.open(folder, 0);
                MongoClient client = client(store)) {
            MongoCollection<Document> things = things(client);
            things.createIndex(new Document("login", 1), new com.mongodb.client.model.IndexOptions().unique(true));
            things.insertOne(new Document("_id", 1).append("login", "one"));
        }
        try (Store store = Store.open(folder, 0);
                MongoClient client = client(store)) {
            MongoCollection<Document> things = things(client);
            assertThat(things.find(Filters.eq("_id", 1)).first()).containsEntry("login", "one");
            assertThatThrownBy(() -> things.insertOne(new Document("_id", 2).append("login", "one")))
                    .hasMessageContaining("E11000");
        }
    }

    @Test
    void the_health_check_of_a_driver_is_answered() throws Exception {
        try (Store store = Store.open(folder, 0);
                MongoClient client = client(store)) {
            Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
            assertThat(hello).containsEntry("isWritablePrimary", true);
        }
    }

    @Test
    void a_second_store_on_the_same_file_is_refused() throws Exception {
        try (Store _ = Store.open(folder, 0)) {
            assertThatThrownBy(() -> Store.open(folder, 0)).hasMessageContaining("locked");
        }
    }

    @Test
    void superseded_data_is_given_back_at_an_orderly_stop() throws Exception {
        String text = "x".repeat(2_000);
        try (Store store = Store.open(folder, 0);
                MongoClient client = client(store)) {
            MongoCollection<Document> things = things(client);
            for (int round = 0; round < 20; round++) {
                things.deleteMany(new Document());
                things.insertMany(IntStream.range(0, 500)
                        .mapToObj(id -> new Document("_id", id).append("text", text))
                        .toList());
            }
        }
        assertThat(Files.size(folder.resolve("documents.mv.db"))).isLessThan(4_000_000);
    }

    private static MongoClient client(Store store) {
        return MongoClients.create("mongodb://127.0.0.1:" + store.address().getPort());
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }
}
