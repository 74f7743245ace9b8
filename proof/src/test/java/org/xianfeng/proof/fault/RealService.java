package org.xianfeng.proof.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.xianfeng.local.prepare.JavaFlags;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A packaged service as a process of its own, its log in a file. */
final class RealService implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int NOT_THERE = 0;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final Path log;
    private final int port;
    private final int managementPort;

    private RealService(Process process, Path log, int port, int managementPort) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.managementPort = managementPort;
    }

    /**
     * Starts it; it is not ready yet.
     *
     * @param before what the command line begins with, such as another clock
     * @param settings as variables of the environment
     */
    static RealService start(String name, Path log, int port, List<String> before, Map<String, String> settings)
            throws IOException {
        int managementPort = freePort();
        List<String> command = new ArrayList<>(before);
        command.add(JavaFlags.java().toString());
        command.addAll(new JavaFlags(288).asList());
        command.addAll(List.of("-jar", "%1$s-service/target/%1$s-service.jar".formatted(name)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "SERVER_ADDRESS",
                        "127.0.0.1",
                        "SERVER_PORT",
                        Integer.toString(port),
                        "MANAGEMENT_SERVER_ADDRESS",
                        "127.0.0.1",
                        "MANAGEMENT_SERVER_PORT",
                        Integer.toString(managementPort)));
        builder.environment().putAll(settings);
        return new RealService(builder.start(), log, port, managementPort);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** An answer over HTTP; status 0 where nobody answers. */
    record Answer(int status, boolean saysWhenToTryAgain, String body) {
        boolean isRefusedForNow() {
            return status == 503 && saysWhenToTryAgain;
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        @Override
        public String toString() {
            return status == NOT_THERE ? "no answer" : status + (saysWhenToTryAgain ? " + Retry-After" : "");
        }
    }

    Answer get(String path, String token) {
        return send(request(port, path).GET().header("Authorization", "Bearer " + token));
    }

    Answer post(String path, String authorization, String type, String body) {
        return send(request(port, path)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", type)
                .header("Authorization", authorization));
    }

    boolean isReady() {
        return probe("readiness").status() == 200;
    }

    boolean isAlive() {
        return probe("liveness").status() == 200;
    }

    Answer probe(String group) {
        return managed("/actuator/health/" + group);
    }

    /** A component of the health of the whole, with its details. */
    JsonNode component(String name) {
        Answer health = managed("/actuator/health");
        return health.status() == NOT_THERE
                ? JSON.createObjectNode()
                : health.json().at("/components/" + name);
    }

    /** The sum of a metric's lines that contain the label. */
    double metric(String name, String label) {
        return managed("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name) && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private Answer managed(String path) {
        return send(request(managementPort, path).GET());
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(TIMEOUT);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").isPresent(),
                    answer.body());
        } catch (IOException notThere) {
            return new Answer(NOT_THERE, false, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything it has written so far. */
    List<String> log() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    @Override
    public void close() {
        http.shutdownNow();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
