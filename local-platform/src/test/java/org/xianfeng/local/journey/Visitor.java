package org.xianfeng.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.xianfeng.local.loading.SignIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the platform through the gateway: a citizen, a signed-in person, or the machine client. */
final class Visitor {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String token = "";

    private Visitor(String address) {
        this.address = address;
    }

    static Visitor citizen(String address) {
        return new Visitor(address);
    }

    static Visitor machine(String address, String client, String secret) throws Exception {
        Visitor visitor = new Visitor(address);
        String credentials =
                Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = visitor.form("/oauth2/token", Map.of("grant_type", "client_credentials"))
                .header("Authorization", "Basic " + credentials)
                .build();
        visitor.token = visitor.json(visitor.send(request)).get("access_token").asString();
        return visitor;
    }

    /** Signs in as the console does: authorization code with PKCE, through the sign-in page. */
    static Visitor person(String address, String login, String password) throws Exception {
        Visitor visitor = new Visitor(address);
        visitor.token = SignIn.token(address, login, password);
        return visitor;
    }

    JsonNode read(String path) throws Exception {
        return json(send(get(path)));
    }

    JsonNode post(String path, Object body) throws Exception {
        return json(send(request(path, body)));
    }

    JsonNode put(String path, Object body) throws Exception {
        HttpRequest request = builder(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return json(send(request));
    }

    JsonNode patch(String path, Object body) throws Exception {
        return json(send(tried("PATCH", path, JSON.writeValueAsString(body))));
    }

    /** Sends whatever, and answers with the status. */
    int tryTo(String method, String path, String body) throws Exception {
        return send(tried(method, path, body)).statusCode();
    }

    private HttpRequest tried(String method, String path, String body) {
        return builder(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** Tries until the services have heard of what the request is about. */
    JsonNode postEventually(String path, Object body) {
        AtomicReference<HttpResponse<String>> last = new AtomicReference<>();
        await(path).atMost(PATIENCE).until(() -> {
            last.set(send(request(path, body)));
            return last.get().statusCode() / 100 == 2;
        });
        return json(last.get());
    }

    private HttpRequest request(String path, Object body) {
        return builder(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }

    private HttpRequest get(String path) {
        return builder(path).GET().build();
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        return builder(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(query(fields)));
    }

    private HttpRequest.Builder builder(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create(path.startsWith("http") ? path : address + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Language", "en");
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode() / 100)
                .as(answer.request().method() + " " + answer.uri() + " -> " + answer.statusCode() + " " + answer.body())
                .isEqualTo(2);
        return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
