package org.xianfeng.membership.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody, or a machine, with a token of the running service, who asks for the next one as the console does. */
public final class Person {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;
    private final Browser browser;
    private String token;
    private String idToken = "";

    private Person(String address, Browser browser, String token) {
        this.address = address;
        this.browser = browser;
        this.token = token;
    }

    public static Person machine(String address, String client, String secret) {
        Browser browser = new Browser(address);
        return new Person(
                address,
                browser,
                Browser.json(browser.clientCredentials(client, secret))
                        .get("access_token")
                        .asString());
    }

    public static Person signedIn(String address, String login, String password) {
        Person person = new Person(address, new Browser(address), "");
        person.take(person.browser.code(login, password));
        return person;
    }

    /** The status with which the sign-in page answers. */
    public static int tries(String address, String login, String password) {
        Browser browser = new Browser(address);
        return browser.submit(browser.get("/sign-in"), login, password).statusCode();
    }

    private void take(String code) {
        JsonNode tokens = Browser.json(browser.exchange(code, Browser.VERIFIER));
        token = tokens.get("access_token").asString();
        idToken = tokens.get("id_token").asString();
    }

    /** Asks for a new token without signing in again; says whether there was one. */
    public boolean renew() {
        String back = Browser.location(browser.authorize(Map.of("prompt", "none")));
        if (!back.contains("code=")) {
            return false;
        }
        HttpResponse<String> tokens = browser.exchange(Browser.parameter(back, "code"), Browser.VERIFIER);
        if (tokens.statusCode() != 200) {
            return false;
        }
        token = Browser.json(tokens).get("access_token").asString();
        return true;
    }

    public void signOut() {
        browser.get("/connect/logout?" + Browser.form(Map.of("id_token_hint", idToken)));
    }

    public JsonNode claims() {
        return Browser.claims(token);
    }

    public List<String> grants() {
        return claims().get("grants").valueStream().map(JsonNode::asString).toList();
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public JsonNode read(String path) {
        return good(get(path));
    }

    public JsonNode post(String path, Object body) {
        return good(send("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public JsonNode put(String path, Object body) {
        return good(send("PUT", path, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public JsonNode patch(String path, Object body) {
        return good(send("PATCH", path, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public void delete(String path) {
        assertThat(send("DELETE", path, BodyPublishers.noBody()).statusCode() / 100)
                .isEqualTo(2);
    }

    /** The status of the answer. */
    public int status(String method, String path, Object body) {
        return send(method, path, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .statusCode();
    }

    private static JsonNode good(HttpResponse<String> answer) {
        assertThat(answer.statusCode() / 100)
                .as(answer.uri() + " " + answer.body())
                .isEqualTo(2);
        return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .method(method, body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }
}
