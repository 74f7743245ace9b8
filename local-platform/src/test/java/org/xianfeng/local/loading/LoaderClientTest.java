package org.xianfeng.local.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoaderClientTest {
    private final List<Integer> answers = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private LoaderClient client;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", exchange -> answer(exchange, 200, "{\"access_token\":\"t\"}"));
        server.createContext("/api", this::api);
        server.start();
        client = new LoaderClient("http://127.0.0.1:" + server.getAddress().getPort(), LoaderClient.LOADER, "secret");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_request_is_made_with_a_token_of_the_machine_client() throws Exception {
        answers.add(200);
        assertThat(client.get("/api/x").get("ok").asBoolean()).isTrue();
        assertThat(received).containsExactly("GET /api/x Bearer t");
    }

    @Test
    void an_outage_is_waited_for() throws Exception {
        answers.addAll(List.of(503, 200));
        client.send("POST", "/api/x", Map.of("a", "b"));
        assertThat(received).hasSize(2);
    }

    @Test
    void a_service_that_has_not_heard_of_a_member_yet_is_asked_again() throws Exception {
        answers.addAll(List.of(422, 200));
        client.sendEventually("POST", "/api/x", Map.of());
        assertThat(received).hasSize(2);
    }

    @Test
    void a_refusal_ends_the_load_and_says_what_was_refused() {
        answers.add(400);
        assertThatThrownBy(() -> client.send("POST", "/api/x", Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("POST /api/x -> 400");
    }

    @Test
    void what_must_not_be_sent_twice_is_not_sent_again_after_an_outage() {
        answers.addAll(List.of(503, 200));
        assertThatThrownBy(() -> client.sendOnce("POST", "/api/x", Map.of())).isInstanceOf(Refusal.class);
        assertThat(received).hasSize(1);
    }

    private void api(HttpExchange exchange) throws IOException {
        received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        answer(exchange, answers.removeFirst(), "{\"ok\":true}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
