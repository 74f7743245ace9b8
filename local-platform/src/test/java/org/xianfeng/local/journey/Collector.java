package org.xianfeng.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Where the services send their spans: a collector that speaks OTLP over HTTP, as far as a journey needs one. */
final class Collector implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpServer server;
    private final Queue<SeenSpan> spans = new ConcurrentLinkedQueue<>();
    private final Queue<String> texts = new ConcurrentLinkedQueue<>();

    Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            byte[] request = exchange.getRequestBody().readAllBytes();
            spans.addAll(SeenSpan.in(request));
            texts.add(new String(request, StandardCharsets.UTF_8));
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** What a service must be told to send all it does here. */
    Map<String, String> settings() {
        return Map.of(
                "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces",
                "MANAGEMENT_TRACING_SAMPLING_PROBABILITY",
                "1.0",
                "OTEL_BSP_SCHEDULE_DELAY",
                "200");
    }

    /** All that came, as it came. */
    List<String> received() {
        return List.copyOf(texts);
    }

    /** Some request went through the gateway and a service to the ledgers, and each step names the one before it. */
    void assertOneTraceLeads(String from, String over, String to) {
        await("a trace from " + from + " to " + to)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(spans.stream()
                                .filter(span -> span.name().equals(to))
                                .map(this::way))
                        .anySatisfy(way -> {
                            assertThat(way.getLast().service()).isEqualTo(from);
                            assertThat(way.getLast().parentId()).isEmpty();
                            assertThat(way).extracting(SeenSpan::service).contains(over);
                        }));
    }

    /** A span, what caused it, what caused that, as far as it is known here. */
    private List<SeenSpan> way(SeenSpan last) {
        Map<String, SeenSpan> trace = spans.stream()
                .filter(span -> span.traceId().equals(last.traceId()))
                .collect(Collectors.toMap(SeenSpan::id, span -> span, (one, _) -> one));
        List<SeenSpan> way = new ArrayList<>(List.of(last));
        while (trace.containsKey(way.getLast().parentId())) {
            way.add(trace.get(way.getLast().parentId()));
        }
        return way;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
