package org.xianfeng.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the platform through the gateway: a citizen, a signed-in person, or the machine client. */
final class Visitor {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern INPUT = Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

    private final String address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
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
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        String callback = address + "/callback";
        HttpResponse<String> answer = visitor.send(visitor.get("/oauth2/authorize?"
                + query(Map.of(
                        "response_type", "code",
                        "client_id", "console",
                        "scope", "openid",
                        "state", "s",
                        "redirect_uri", callback,
                        "code_challenge", challenge,
                        "code_challenge_method", "S256"))));
        HttpResponse<String> page = visitor.send(visitor.get(location(answer)));
        Map<String, String> fields = new HashMap<>();
        Matcher inputs = INPUT.matcher(page.body());
        while (inputs.find()) {
            fields.put(inputs.group(1), inputs.group(2).replace("&amp;", "&"));
        }
        fields.put("login", login);
        fields.put("password", password);
        answer = visitor.send(visitor.form("/sign-in", fields).build());
        while (!location(answer).startsWith(callback)) {
            answer = visitor.send(visitor.get(location(answer)));
        }
        String code = location(answer).replaceAll(".*[?&]code=([^&]+).*", "$1");
        HttpRequest exchange = visitor.form(
                        "/oauth2/token",
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", "console",
                                "code", code,
                                "redirect_uri", callback,
                                "code_verifier", verifier))
                .build();
        visitor.token = visitor.json(visitor.send(exchange)).get("access_token").asString();
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

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(
                        answer.uri() + " -> " + answer.statusCode() + " without a way on:\n" + answer.body()));
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
