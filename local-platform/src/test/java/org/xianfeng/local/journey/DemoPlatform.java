package org.xianfeng.local.journey;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The real processes with the demo rollout, for what looks at them from outside. */
public final class DemoPlatform implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path data;
    private final int port;
    private final RunningPlatform platform;
    private @Nullable Visitor inspector;

    private DemoPlatform(Path data, int port, RunningPlatform platform) {
        this.data = data;
        this.port = port;
        this.platform = platform;
    }

    /**
     * Starts it on an empty folder and the embedded store; the demo is not loaded yet.
     *
     * @param settings of all services, as variables of the environment
     */
    public static DemoPlatform start(Path data, Map<String, String> settings) throws Exception {
        int port = RunningPlatform.freePorts();
        return new DemoPlatform(
                data,
                port,
                RunningPlatform.start(data, port, JourneyStore.EMBEDDED, List.of("--demo", "short"), settings));
    }

    public void awaitDemo() {
        await("the demo rollout").atMost(PATIENCE).until(() -> platform.told().contains("the demo rollout is loaded"));
    }

    /** What an inspector of the whole bureau reads. */
    public JsonNode readAsInspector(String path) throws Exception {
        if (inspector == null) {
            inspector = Visitor.person(platform.address(), "jiancha", password("jiancha"));
        }
        return inspector.read(path);
    }

    /** The gateway, for people. */
    public String address() {
        return platform.address();
    }

    /** Where the services show their metrics: this port and those that follow it. */
    public int firstManagementPort() {
        return port + RunningPlatform.MANAGEMENT;
    }

    private String password(String login) throws Exception {
        return Files.readAllLines(data.resolve("demo-accounts.txt")).stream()
                .map(line -> line.strip().split(" +"))
                .filter(words -> words[0].equals(login))
                .findFirst()
                .orElseThrow()[1];
    }

    @Override
    public void close() throws InterruptedException {
        platform.close();
    }
}
