package org.xianfeng.local.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real processes, whose data somebody takes away and puts back. */
public final class RestoredPlatform implements AutoCloseable {
    private static final int KAFKA = 15;
    private static final int STORE = 17;

    private final JourneyStore store;
    private final int port;
    private Path data;
    private RunningPlatform running;

    private RestoredPlatform(JourneyStore store, Path data, int port) throws IOException {
        this.store = store;
        this.data = data;
        this.port = port;
        this.running = RunningPlatform.start(data, port, store, Map.of());
    }

    /** On an empty folder, with the store at {@code MONGODB_URI} or with the embedded one. */
    public static RestoredPlatform start(Path data, boolean outside) throws IOException {
        return new RestoredPlatform(
                outside ? JourneyStore.GIVEN : JourneyStore.EMBEDDED, data, RunningPlatform.freePorts());
    }

    public GatewayJourney journey() throws Exception {
        return new GatewayJourney(running.address(), running.loaderSecret(), running.granterSecret());
    }

    /** In order, as Ctrl-C does. */
    public void stop() throws InterruptedException {
        running.close();
    }

    /** Again at the same ports, from this folder. */
    public void startFrom(Path folder) throws IOException {
        data = folder;
        running = RunningPlatform.start(folder, port, store, Map.of());
    }

    /** Stands still as a machine that nobody can reach; the launcher does not start another. */
    public void halt(String service) throws Exception {
        new ProcessBuilder(
                        "kill",
                        "-STOP",
                        Long.toString(running.processes().get(service).pid()))
                .start()
                .waitFor(10, TimeUnit.SECONDS);
    }

    /** Ends with -9; the launcher starts another. */
    public void kill(String service) throws IOException {
        running.kill(service);
    }

    public String broker() {
        return "127.0.0.1:" + (port + KAFKA);
    }

    /** Where the database of scoring-service is. */
    public Database scoring() throws IOException {
        return store.database(data, "scoring", port + STORE);
    }

    /** A database and the server it is on. */
    public record Database(String server, String name) {}

    @Override
    public void close() throws Exception {
        running.close();
        store.forget(data);
    }
}
