package org.xianfeng.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The long form: {@code -Dkills=25}. */
class StoreKilledIT {
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int ACKNOWLEDGED_PER_KILL = 400;

    @TempDir
    Path folder;

    private final Set<Integer> inserted = new HashSet<>();
    private final Map<Integer, Integer> replaced = new HashMap<>();
    private int next;
    private Process store;

    @AfterEach
    void end() {
        store.destroyForcibly();
    }

    @Test
    void no_acknowledged_write_is_lost_when_the_store_is_killed() throws Exception {
        int port = freePort();
        start(port);
        for (int kill = 0; kill < KILLS; kill++) {
            writeUntilKilled(port);
            start(port);
            try (MongoClient client = client(port)) {
                assertThat(lost(client))
                        .as("acknowledged writes lost at kill " + kill)
                        .isEmpty();
            }
        }
        System.out.println(KILLS + " kills, " + inserted.size() + " acknowledged inserts and " + replaced.size()
                + " acknowledged pages, 0 lost");
    }

    private void writeUntilKilled(int port) throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        Thread killer = Thread.startVirtualThread(() -> {
            Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> acknowledged.get() >= ACKNOWLEDGED_PER_KILL);
            store.destroyForcibly();
        });
        try (MongoClient client = client(port)) {
            while (true) {
                insert(client);
                replacePages(client);
                acknowledged.incrementAndGet();
            }
        } catch (MongoException killed) {
            killer.join();
            store.waitFor();
        }
    }

    private void insert(MongoClient client) {
        int id = next++;
        things(client, "inserts").insertOne(new Document("_id", id).append("text", "x".repeat(500)));
        inserted.add(id);
    }

    private void replacePages(MongoClient client) {
        int revision = next;
        List<ReplaceOneModel<Document>> pages = new ArrayList<>();
        for (int id = 0; id < 20; id++) {
            pages.add(new ReplaceOneModel<>(
                    new Document("_id", id),
                    new Document("_id", id).append("revision", revision),
                    new ReplaceOptions().upsert(true)));
        }
        BulkWriteResult result = things(client, "pages").bulkWrite(pages);
        assertThat(result.wasAcknowledged()).isTrue();
        pages.forEach(page -> replaced.put(page.getReplacement().getInteger("_id"), revision));
    }

    private List<Object> lost(MongoClient client) {
        Set<Integer> present = new HashSet<>();
        things(client, "inserts").find().forEach(found -> present.add(found.getInteger("_id")));
        List<Object> lost = new ArrayList<>(inserted);
        lost.removeAll(present);
        Map<Integer, Integer> revisions = new HashMap<>();
        things(client, "pages")
                .find()
                .forEach(page -> revisions.put(page.getInteger("_id"), page.getInteger("revision")));
        replaced.forEach((id, revision) -> {
            if (revisions.getOrDefault(id, -1) < revision) {
                lost.add("page " + id + " of " + revision);
            }
        });
        return lost;
    }

    private void start(int port) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        store = new ProcessBuilder(
                        java,
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Store.class.getName(),
                        folder.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static MongoClient client(int port) {
        return MongoClients.create("mongodb://127.0.0.1:" + port + "/?retryWrites=false");
    }

    private static MongoCollection<Document> things(MongoClient client, String name) {
        return client.getDatabase("test").getCollection(name);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
