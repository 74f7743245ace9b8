package org.xianfeng.proof.lab;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.xianfeng.local.broker.Broker;
import org.xianfeng.local.broker.Topics;
import org.xianfeng.local.store.Store;

/** A real broker and a store, each a process of its own as {@code ./start} runs them, and nothing else on either. */
public final class Lab implements AutoCloseable {
    private final Path folder;
    private final Path brokerFolder;
    private Server broker;
    private final StoreKind kind;
    private @Nullable Server store;
    private final String uri;
    private final MongoClient client;

    /** Which store. */
    public enum StoreKind {
        /** Embedded, in memory: the least that a store costs. */
        MEMORY,
        /** Embedded, in a file, as {@code ./start} has it. */
        DURABLE,
        /** The one at {@code MONGODB_URI}. */
        OUTSIDE;

        public static StoreKind of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Lab(StoreKind kind) {
        this(kind, null);
    }

    /** With the broker's files in a folder that somebody else takes care of. */
    public Lab(StoreKind kind, @Nullable Path brokerFolder) {
        try {
            this.folder = Files.createTempDirectory("xianfeng-lab");
            this.brokerFolder = brokerFolder == null ? folder.resolve("kafka") : brokerFolder.resolve("kafka");
            this.kind = kind;
            this.broker = broker("0");
            Topics.read(Path.of("deploy/kafka/topics.yaml")).createMissing(broker.address());
            this.store = store("0");
            String outside = System.getenv("MONGODB_URI");
            this.uri = kind == StoreKind.OUTSIDE ? outside : "mongodb://" + store.address() + "/";
            this.client = MongoClients.create(uri);
            Runtime.getRuntime().addShutdownHook(new Thread(this::killAll));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Server broker(String port) {
        List<String> options = List.of("-Xmx512m", "-XX:+UseSerialGC");
        return Server.start(Broker.class, options, brokerFolder.toString(), port, "0");
    }

    private @Nullable Server store(String port) {
        List<String> options = List.of("-Xmx2g", "-XX:+UseSerialGC", "-Dio.netty.eventLoopThreads=1");
        return switch (kind) {
            case MEMORY -> Server.start(MemoryStore.class, options);
            case DURABLE ->
                Server.start(Store.class, options, folder.resolve("store").toString(), port);
            case OUTSIDE -> null;
        };
    }

    /** Ends the broker by signal 9. */
    public void killBroker() {
        broker.kill();
    }

    /** Waits until the broker has ended by itself. @throws IllegalStateException if it does not */
    public void awaitBrokerGone(Duration most) {
        if (!broker.hasEnded(most)) {
            throw new IllegalStateException("the broker goes on");
        }
    }

    /** Starts it again where it was. */
    public void startBroker() {
        broker = broker(port(broker.address()));
    }

    /** Ends the store by signal 9; an outside one by the command at {@code KILL_STORE}, for nobody here knows its processes. */
    public void killStore() {
        if (kind == StoreKind.OUTSIDE) {
            GivenCommand.run("KILL_STORE");
        } else {
            Objects.requireNonNull(store).kill();
        }
    }

    /** Starts it again where it was; an outside one by the command at {@code START_STORE}. */
    public void startStore() {
        if (kind == StoreKind.OUTSIDE) {
            GivenCommand.run("START_STORE");
        } else {
            store = store(port(Objects.requireNonNull(store).address()));
        }
    }

    private static String port(String address) {
        return address.substring(address.indexOf(':') + 1);
    }

    public StoreKind kind() {
        return kind;
    }

    /** What tables name as the store. */
    public String storeName() {
        return switch (kind) {
            case MEMORY -> "embedded, in memory";
            case DURABLE -> "embedded, in a file";
            case OUTSIDE -> outsideName();
        };
    }

    private String outsideName() {
        Document about = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
        Object ferret = about.get("ferretdb");
        return ferret == null
                ? "MongoDB " + about.getString("version")
                : "FerretDB " + ((Document) ferret).get("version") + " on PostgreSQL/DocumentDB";
    }

    public String broker() {
        return broker.address();
    }

    public String uri(String database) {
        return uri + database;
    }

    /** A new, empty database; whoever asked for it drops it. */
    public MongoDatabase newDatabase() {
        return client.getDatabase(
                "xianfeng_bench_" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** Processor time of this process, the broker and the store, if it is one of ours. */
    public double cpuSeconds() {
        return Machine.cpuSeconds() + broker.cpuSeconds() + (store == null ? 0 : store.cpuSeconds());
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        client.close();
        broker.close();
        if (store != null) {
            store.close();
        }
        delete();
    }

    private void killAll() {
        broker.kill();
        if (store != null) {
            store.kill();
        }
        delete();
    }

    private void delete() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(one -> one.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
