package org.xianfeng.proof.dashboard;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prometheus itself, reading the services of a platform every second. */
final class Prometheus implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> SERVICES = List.of("gateway", "membership", "activity", "grievance", "scoring");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String address;
    private final Instant begun = Instant.now();

    private Prometheus(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** @throws IOException also where {@code prometheus} is not installed */
    static Prometheus reading(int firstManagementPort, Path folder) throws IOException {
        StringBuilder settings = new StringBuilder("global: {scrape_interval: 1s}\nscrape_configs:\n");
        for (int i = 0; i < SERVICES.size(); i++) {
            settings.append(
                    "- {job_name: %s, metrics_path: /actuator/prometheus, static_configs: [{targets: ['127.0.0.1:%d']}]}%n"
                            .formatted(SERVICES.get(i), firstManagementPort + i));
        }
        Path file = Files.writeString(folder.resolve("prometheus.yml"), settings);
        String address = "127.0.0.1:" + freePort();
        Process process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + file,
                        "--storage.tsdb.path=" + folder.resolve("tsdb"),
                        "--web.listen-address=" + address)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        Prometheus prometheus = new Prometheus(process, "http://" + address);
        await("prometheus")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> prometheus
                        .get("/api/v1/query?query=" + encoded("sum(up)"))
                        .at("/data/result/0/value/1")
                        .asString()
                        .equals(Integer.toString(SERVICES.size())));
        return prometheus;
    }

    /** The lines or bars of an answer by the labels of each, with its newest number; what is no number is left out. */
    Map<Map<String, String>, Double> ask(Panel panel) throws IOException, InterruptedException {
        String query = encoded(panel.query());
        JsonNode answer = panel.now()
                ? get("/api/v1/query?query=" + query)
                : get("/api/v1/query_range?query=%s&start=%d&end=%d&step=5"
                        .formatted(query, begun.getEpochSecond(), Instant.now().getEpochSecond()));
        Map<Map<String, String>, Double> lines = new LinkedHashMap<>();
        for (JsonNode line : answer.at("/data/result")) {
            Map<String, String> labels = new LinkedHashMap<>();
            line.get("metric")
                    .properties()
                    .forEach(
                            label -> labels.put(label.getKey(), label.getValue().asString()));
            for (JsonNode value : panel.now() ? List.of(line.get("value")) : line.get("values")) {
                double number = Double.parseDouble(value.get(1).asString().replace("Inf", "Infinity"));
                if (Double.isFinite(number)) {
                    lines.put(labels, number);
                }
            }
        }
        return lines;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        http.close();
        process.destroy();
        process.waitFor();
    }
}
