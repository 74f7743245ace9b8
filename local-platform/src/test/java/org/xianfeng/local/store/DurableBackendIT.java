package org.xianfeng.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableBackendIT {
    private final FullDisk disk = new FullDisk();
    private final List<MVStoreException> unwritable = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    @BeforeEach
    void mount() {
        FilePath.register(disk);
    }

    @AfterEach
    void unmount() {
        FullDisk.IS_FULL.set(false);
        FilePath.unregister(disk);
    }

    @Test
    void on_a_full_disk_a_write_is_not_acknowledged_and_whoever_holds_the_store_is_told() throws Exception {
        Path file = folder.resolve("documents.mv.db");
        DurableBackend backend = new DurableBackend(StoreFile.open("full:" + file), unwritable::add);
        MongoServer server = new MongoServer(backend);
        String address = "mongodb://127.0.0.1:" + server.bind().getPort();
        try (MongoClient client = MongoClients.create(address)) {
            MongoCollection<Document> things = client.getDatabase("test").getCollection("things");
            things.insertOne(new Document("_id", 1));
            assertThat(unwritable).isEmpty();
            FullDisk.IS_FULL.set(true);
            assertThatThrownBy(() -> things.insertOne(new Document("_id", 2))).isInstanceOf(MongoException.class);
            assertThat(unwritable).isNotEmpty();
        }
        server.shutdownNow();
        CompletableFuture.runAsync(backend::closeFile).get(10, TimeUnit.SECONDS);
        FullDisk.IS_FULL.set(false);
        try (Store store = Store.open(folder, 0);
                MongoClient client = MongoClients.create(
                        "mongodb://127.0.0.1:" + store.address().getPort())) {
            assertThat(client.getDatabase("test").getCollection("things").find())
                    .containsExactly(new Document("_id", 1));
        }
    }
}
