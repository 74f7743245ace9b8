package org.xianfeng.membership.issuer;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser with cookies that goes the way of the console: ask for a code, sign in, exchange the code. */
public final class Browser {
    static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-one-0123456789";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger NETWORKS = new AtomicInteger();
    private static final Pattern FIELD = Pattern.compile("name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String address;
    private final String issuer;
    private final String network = network();

    Browser(String address) {
        this(address, address);
    }

    /** At one instance of a service whose public name is another. */
    Browser(String address, String issuer) {
        this.address = address;
        this.issuer = issuer;
    }

    /** An address of its own, as the gateway tells it, so that what one test fails at does not close the door to another. */
    public static String network() {
        int number = NETWORKS.incrementAndGet();
        return "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
    }

    /** The request for a code, as the console makes it, with some parameters changed; an empty one is left out. */
    HttpResponse<String> authorize(Map<String, String> changes) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of(
                "response_type", "code",
                "client_id", "console",
                "redirect_uri", issuer + "/callback",
                "scope", "openid",
                "state", "some-state",
                "nonce", "some-nonce",
                "code_challenge", challenge(VERIFIER),
                "code_challenge_method", "S256"));
        parameters.putAll(changes);
        parameters.values().removeIf(String::isEmpty);
        return get("/oauth2/authorize?" + form(parameters));
    }

    /** Sends the form of a sign-in page. */
    HttpResponse<String> submit(HttpResponse<String> page, String login, String password) {
        Map<String, String> fields = fields(page);
        fields.put("login", login);
        fields.put("password", password);
        return post("/sign-in", fields, Map.of());
    }

    /** Sends the form of the page of the second step. */
    HttpResponse<String> secondStep(HttpResponse<String> page, String code) {
        Map<String, String> fields = fields(page);
        fields.put("code", code);
        return post("/sign-in/second-step", fields, Map.of());
    }

    private static Map<String, String> fields(HttpResponse<String> page) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(page.body());
        while (field.find()) {
            fields.put(field.group(1), field.group(2).replace("&amp;", "&"));
        }
        return fields;
    }

    /** Goes all the way to a code. */
    String code(String login, String password) {
        HttpResponse<String> page = get(location(authorize(Map.of())));
        HttpResponse<String> signedIn = submit(page, login, password);
        return parameter(location(get(location(signedIn))), "code");
    }

    HttpResponse<String> exchange(String code, String verifier) {
        return post(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "console",
                        "code",
                        code,
                        "redirect_uri",
                        issuer + "/callback",
                        "code_verifier",
                        verifier),
                Map.of());
    }

    HttpResponse<String> clientCredentials(String client, String secret) {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return post(
                "/oauth2/token", Map.of("grant_type", "client_credentials"), Map.of("Authorization", "Basic " + basic));
    }

    HttpResponse<String> get(String path) {
        return get(path, Map.of());
    }

    HttpResponse<String> get(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        headers.forEach(request::header);
        return send(request.GET().build());
    }

    HttpResponse<String> post(String path, Map<String, String> fields, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("X-Forwarded-For", network)
                .header("Content-Type", "application/x-www-form-urlencoded");
        headers.forEach(request::header);
        return send(request.POST(BodyPublishers.ofString(form(fields))).build());
    }

    HttpResponse<String> postJson(String path, String token, Object body) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    HttpResponse<String> me(String token) {
        return get("/api/membership/me", Map.of("Authorization", "Bearer " + token));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    static String parameter(String uri, String name) {
        for (String pair : URI.create(uri).getRawQuery().split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no " + name + " in " + uri);
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
