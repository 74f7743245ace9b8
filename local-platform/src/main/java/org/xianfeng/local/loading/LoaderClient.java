package org.xianfeng.local.loading;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the platform as everybody does, through the gateway: as a machine client that sets it up, or as a person. */
final class LoaderClient {
    /** Sets everything up, and cannot grant. */
    static final String LOADER = "platform-loader";

    /** Grants, and nothing else. */
    static final String GRANTER = "platform-granter";

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(100);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int TOO_MANY = 429;
    private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);

    /** What a service answers as long as its own copy of the roster is a moment behind. */
    private static final Set<Integer> NOT_YET_KNOWN = Set.of(404, 422);

    /** The same of the caller, who may not be a member yet. */
    private static final Set<Integer> CALLER_NOT_YET_KNOWN = Set.of(403, 404, 422);

    /** The same, or that it is busy with the same request since before. */
    private static final Set<Integer> NOT_YET_OR_STILL_AT_IT = Set.of(404, 409, 422);

    private final String address;
    private final Tokens tokens;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private String token = "";
    private long tokenUntilNanos = System.nanoTime();

    LoaderClient(String address, String client, String secret) {
        this.address = address;
        this.tokens = () -> machineToken(client, secret);
    }

    private LoaderClient(String address, Tokens tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    /** Somebody with an account, who signs in when first needed. */
    static LoaderClient person(String address, String login, String password) {
        return new LoaderClient(address, () -> SignIn.token(address, login, password));
    }

    private interface Tokens {
        String fresh() throws IOException, InterruptedException;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return retried(request("GET", path, ""), NOT_NOW);
    }

    /** Sends a body that may be sent again: the platform finds the repeat. */
    JsonNode send(String method, String path, Object body) throws IOException, InterruptedException {
        return retried(request(method, path, json.writeValueAsString(body)), NOT_NOW);
    }

    /** Sends a body that must not be sent twice; only a request that was turned away unread is sent again. */
    JsonNode sendOnce(String method, String path, Object body) throws IOException, InterruptedException {
        Request request = request(method, path, json.writeValueAsString(body));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return once(request);
            } catch (Refusal refusal) {
                if (refusal.status() != TOO_MANY || System.nanoTime() > end) {
                    throw refusal;
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    /** Sends a body about an organisation or a member that the service may not have heard of yet. */
    JsonNode sendEventually(String method, String path, Object body) throws IOException, InterruptedException {
        return retried(request(method, path, json.writeValueAsString(body)), NOT_YET_KNOWN);
    }

    /** Sends a body as a member whom the service may not have heard of yet. */
    JsonNode sendAsMember(String path, Object body) throws IOException, InterruptedException {
        return retried(request("POST", path, json.writeValueAsString(body)), CALLER_NOT_YET_KNOWN);
    }

    /** Hands a workbook in; the same one again is another import of the same rows, which adds nobody. */
    JsonNode upload(String path, byte[] workbook) throws IOException, InterruptedException {
        return retried(new Request("POST", path, WORKBOOK, workbook, ""), NOT_NOW);
    }

    /**
     * Sends a body that makes or changes something once, however often it is sent: the platform finds the repeat by the
     * key, also that of a loader which was killed before it saw the answer.
     */
    JsonNode sendKeyed(String path, String key, Object body) throws IOException, InterruptedException {
        return retried(request("POST", path, json.writeValueAsString(body), key), NOT_YET_OR_STILL_AT_IT);
    }

    private record Request(String method, String path, String type, byte[] body, String key) {
        String name() {
            return method + " " + path;
        }
    }

    private static Request request(String method, String path, String body) {
        return request(method, path, body, "");
    }

    private static Request request(String method, String path, String body, String key) {
        return new Request(method, path, "application/json", body.getBytes(StandardCharsets.UTF_8), key);
    }

    private JsonNode retried(Request request, Set<Integer> retriedToo) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return once(request);
            } catch (Refusal refusal) {
                boolean mayPass = NOT_NOW.contains(refusal.status()) || retriedToo.contains(refusal.status());
                if (!mayPass || System.nanoTime() > end) {
                    throw refusal;
                }
            } catch (IOException cutOff) {
                if (System.nanoTime() > end) {
                    throw cutOff;
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    private JsonNode once(Request request) throws IOException, InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address + request.path()))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token())
                .header("Accept-Language", "en")
                .header("Content-Type", request.type());
        if (!request.key().isEmpty()) {
            builder.header("Idempotency-Key", request.key());
        }
        builder.method(
                request.method(),
                request.body().length == 0
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(request.body()));
        HttpResponse<String> answer = http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
        return read(request.name(), answer);
    }

    private JsonNode read(String request, HttpResponse<String> answer) throws Refusal {
        if (answer.statusCode() / 100 != 2) {
            throw new Refusal(request, answer.statusCode(), answer.body());
        }
        return answer.body().isBlank() ? json.createObjectNode() : json.readTree(answer.body());
    }

    private synchronized String token() throws IOException, InterruptedException {
        if (System.nanoTime() - tokenUntilNanos >= 0) {
            token = tokens.fresh();
            tokenUntilNanos = System.nanoTime() + TOKEN_LIFE.toNanos();
        }
        return token;
    }

    private String machineToken(String client, String secret) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder()
                .encodeToString((client + ":" + URLEncoder.encode(secret, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                .timeout(TIMEOUT)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        JsonNode answer = read("POST /oauth2/token", http.send(request, HttpResponse.BodyHandlers.ofString()));
        return answer.get("access_token").asString();
    }
}
