package org.xianfeng.local.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** The real processes, started as {@code ./start} does once everything is built. */
final class RunningPlatform implements AutoCloseable {
    /** The first start after a build trains every service once; on a busy machine that alone takes minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int PORTS = 18;
    static final int MANAGEMENT = 10;

    private final Path data;
    private final int port;
    private final Process launcher;
    private final Path terminal;

    private RunningPlatform(Path data, int port, Process launcher, Path terminal) {
        this.data = data;
        this.port = port;
        this.launcher = launcher;
        this.terminal = terminal;
    }

    static RunningPlatform start(Path data, int port, JourneyStore store, Map<String, String> settings)
            throws IOException {
        List<String> arguments = new ArrayList<>(store.arguments());
        arguments.add("--no-demo");
        return start(data, port, store, arguments, settings);
    }

    static RunningPlatform start(
            Path data, int port, JourneyStore store, List<String> arguments, Map<String, String> settings)
            throws IOException {
        Path root = root();
        Path terminal = data.resolve("terminal.log");
        Files.createDirectories(data);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dxianfeng.home=" + root,
                "-cp",
                root.resolve("local-platform/target/local-platform.jar").toString(),
                "org.xianfeng.local.start.Start",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(terminal.toFile());
        store.tell(builder.environment());
        builder.environment().put("LC_ALL", "en_US.UTF-8");
        builder.environment().putAll(settings);
        RunningPlatform platform = new RunningPlatform(data, port, builder.start(), terminal);
        platform.awaitReady();
        return platform;
    }

    /** Of the project, from wherever in it this process was started. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("local-platform")) ? here : here.getParent();
    }

    private void awaitReady() {
        await().atMost(PATIENCE).until(() -> told().contains("the platform is ready") || !launcher.isAlive());
        if (!launcher.isAlive()) {
            throw new IllegalStateException("the platform did not start:\n" + told());
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    ScrapedMetrics metrics() {
        return new ScrapedMetrics(port + MANAGEMENT);
    }

    String loaderSecret() throws IOException {
        return Files.readString(data.resolve("secrets/bootstrap-client-secret")).strip();
    }

    String granterSecret() throws IOException {
        return Files.readString(data.resolve("secrets/bootstrap-granter-secret"))
                .strip();
    }

    String told() {
        try {
            return Files.readString(terminal);
        } catch (IOException notYet) {
            return "";
        }
    }

    /** Kills a process with -9, as nobody should. */
    void kill(String name) throws IOException {
        Objects.requireNonNull(processes().get(name), name).destroyForcibly();
    }

    /** The services, the broker and the store by their names, and the launcher. */
    Map<String, ProcessHandle> processes() throws IOException {
        Map<String, ProcessHandle> processes = new TreeMap<>();
        for (String line : Files.readAllLines(data.resolve("run/processes"))) {
            String[] parts = line.split(" ");
            processes.put(parts[0], ProcessHandle.of(Long.parseLong(parts[1])).orElseThrow());
        }
        processes.put("launcher", launcher.toHandle());
        return processes;
    }

    /** Stops in order, as Ctrl-C does. */
    @Override
    public void close() throws InterruptedException {
        launcher.toHandle().destroy();
        launcher.waitFor();
    }

    /** The first of as many free ports in a row as a platform wants. */
    static int freePorts() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int first = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            if (allFree(first)) {
                return first;
            }
        }
        throw new IllegalStateException("no " + PORTS + " free ports in a row");
    }

    private static boolean allFree(int first) {
        for (int port = first; port < first + PORTS; port++) {
            try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                // free
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
