package org.xianfeng.starter.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xianfeng.starter.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends to every operation of a running service what only an attacker sends, as one who may call it: operators of the
 * store in path, query and body, values of another type, and fifty fields that nobody asked for.
 */
public final class HostileTrial {
    private static final int EXTRA_FIELDS = 50;
    private static final int NO_CONTENT = 204;
    private static final int FORBIDDEN = 403;
    private static final String MARK = "planted" + Long.toString(System.nanoTime(), 36);
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
    private static final List<String> TEXTS = List.of(
            "{\"$gt\":\"\"}",
            "$where",
            "$ne",
            "a.b.$[]",
            "'; return true; //",
            "^(([a-z])+.)+[A-Z]([a-z])+$",
            "..;/..;/",
            "a\u0000b",
            "a\r\nX-Injected: yes",
            "x".repeat(300));
    /** As they stand in an address. */
    private static final List<String> WAYS_OUT = List.of(
            "..%2fme",
            "%2e%2e%2f%2e%2e%2fme",
            "..%5cme",
            "%252e%252e%252fme",
            "..%c0%afme",
            "..;me",
            "a;b=c",
            "%e2%80%ae",
            "a%00.json");

    private final List<Calls> callers;
    private final String prefix;
    private final MongoDatabase database;
    private final JsonNode document;
    private final List<String> broken = new ArrayList<>();
    private Calls caller;
    private int made;

    public HostileTrial(Calls calls, String service, MongoDatabase database) {
        this.callers = Arrays.stream(Role.values())
                .filter(Role::isAdministrator)
                .map(administrator -> calls.as(everythingAnd(administrator)).with("If-Match", AccessTrial.NEVER))
                .toList();
        this.caller = callers.getFirst();
        this.prefix = "/api/" + service;
        this.database = database;
        this.document = calls.get(prefix + "/openapi").expect(200).json();
    }

    /** Every role that one person can have. */
    private static String everythingAnd(Role administrator) {
        return TestTokens.member(
                "member-of-nowhere",
                Arrays.stream(Role.values())
                        .filter(role -> !role.isAdministrator() || role == administrator)
                        .map(role -> role + "@*")
                        .toArray(String[]::new));
    }

    /** Fails with everything that was taken, found, stored, or broke the service. */
    public void holds() {
        assertThat(broken()).as("hostile requests to %s", prefix).isEmpty();
        System.out.println("hostile requests to %s: %d, none taken, none stored".formatted(prefix, made));
    }

    List<String> broken() {
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one ->
                                operation(one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue())));
        stored().forEach(where -> broken.add("stored in " + where));
        return broken;
    }

    private void operation(String method, String path, JsonNode operation) {
        caller = callers.stream()
                .filter(one -> send(one, method, filled(path, "no-such-thing"), body(operation))
                                .status()
                        != FORBIDDEN)
                .findFirst()
                .orElseGet(callers::getFirst);
        inPath(method, path, operation);
        inQuery(method, path, operation);
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        if (!schema.isMissingNode()) {
            inBody(method, path, (ObjectNode) sample(schema));
        }
    }

    private void inPath(String method, String path, JsonNode operation) {
        if (!path.contains("{")) {
            return;
        }
        Stream.concat(TEXTS.stream().map(HostileTrial::encoded), WAYS_OUT.stream())
                .forEach(text -> {
                    Answer answer = send(method, filled(path, text), body(operation));
                    boolean goneAlready = method.equals("DELETE") && answer.status() == NO_CONTENT;
                    if (!isProblem(answer) && !goneAlready) {
                        say(method, path, "path " + text, answer);
                    }
                });
    }

    private void inQuery(String method, String path, JsonNode operation) {
        for (JsonNode parameter : operation.at("/parameters")) {
            if (!parameter.get("in").asString().equals("query")) {
                continue;
            }
            String name = parameter.get("name").asString();
            for (String text : TEXTS) {
                for (String query : List.of(
                        name + "=" + encoded(text),
                        encoded(name + "[$gt]") + "=",
                        name + "=1&" + name + "=" + encoded(text))) {
                    Answer answer = send(method, filled(path, "no-such-thing") + "?" + query, body(operation));
                    if (answer.status() >= 500) {
                        say(method, path, "query " + query, answer);
                    }
                }
            }
        }
    }

    private void inBody(String method, String path, ObjectNode sample) {
        String address = filled(path, "no-such-thing");
        ObjectNode crowded = sample.deepCopy();
        for (int extra = 0; extra < EXTRA_FIELDS; extra++) {
            crowded.put(extra % 2 == 0 ? MARK + extra : "$set." + MARK + extra, MARK);
        }
        mustBeRefused(method, path, "fifty extra fields", send(method, address, crowded));
        Stream.of("id", "version", "state", "pendingEvents", "madeBy", "_id", "grants", "role")
                .filter(name -> !sample.has(name))
                .forEach(name -> mustBeRefused(
                        method,
                        path,
                        "extra field " + name,
                        send(method, address, sample.deepCopy().put(name, MARK))));
        for (String field : new ArrayList<>(sample.propertyNames())) {
            for (JsonNode hostile : hostile(sample.get(field))) {
                mustBeRefused(
                        method,
                        path,
                        field + " = " + hostile,
                        send(method, address, sample.deepCopy().set(field, hostile)));
            }
            if (sample.get(field).isString()) {
                TEXTS.forEach(text -> mustNotBreak(
                        method,
                        path,
                        field + " = " + text,
                        send(method, address, sample.deepCopy().put(field, text))));
            }
        }
        for (String body : List.of(
                "[]",
                "null",
                "1",
                "[".repeat(5_000),
                "{\"a\":".repeat(5_000),
                "\"$where\"",
                "{\"$where\":\"sleep(1000)\"}")) {
            mustBeRefused(method, path, "body " + body, send(method, address, body));
        }
    }

    /** Values of every other type than the right one. */
    private static List<JsonNode> hostile(JsonNode right) {
        return Stream.of(
                        "{\"$gt\":\"\"}",
                        "{\"$where\":\"sleep(1000)\"}",
                        "[{\"$ne\":null}]",
                        "{\"$regex\":\"^(a+)+$\"}",
                        "12.5",
                        "1",
                        "true",
                        "\"a\\u0000b\"")
                .map(Answer.JSON::readTree)
                .filter(value ->
                        value.getNodeType() != right.getNodeType() || value.isString() || value.isFloatingPointNumber())
                .toList();
    }

    private void mustBeRefused(String method, String path, String what, Answer answer) {
        if (answer.status() != 400 || !isProblem(answer)) {
            say(method, path, what, answer);
        }
    }

    private void mustNotBreak(String method, String path, String what, Answer answer) {
        if (answer.status() >= 500) {
            say(method, path, what, answer);
        }
    }

    /** A refusal told as any other, not a page of the server, nor a failure. */
    private static boolean isProblem(Answer answer) {
        return answer.status() >= 400
                && answer.status() < 500
                && answer.headers().firstValue("content-type").orElse("").startsWith("application/problem+json");
    }

    private void say(String method, String path, String what, Answer answer) {
        String text = answer.text();
        broken.add("%s %s with %s: %d %s"
                .formatted(method, path, what, answer.status(), text.substring(0, Math.min(200, text.length()))));
    }

    private Answer send(String method, String path, Object body) {
        return send(caller, method, path, body);
    }

    private Answer send(Calls by, String method, String path, Object body) {
        made++;
        return switch (method) {
            case "GET" -> by.get(path);
            case "DELETE" -> by.delete(path);
            case "PUT" -> by.put(path, body);
            case "PATCH" -> by.patch(path, body);
            default -> by.post(path, body);
        };
    }

    private Object body(JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? Map.of() : sample(schema);
    }

    /** The smallest value that fits a schema. */
    private JsonNode sample(JsonNode schema) {
        if (schema.has("$ref")) {
            return sample(document.at(schema.get("$ref").asString().substring(1)));
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (schema.path("type").asString("object")) {
            case "array" -> sampleOfList(schema);
            case "integer", "number" ->
                Answer.JSON
                        .getNodeFactory()
                        .numberNode(Math.max(1, schema.path("minimum").asLong(1)));
            case "boolean" -> Answer.JSON.getNodeFactory().booleanNode(false);
            case "string" -> Answer.JSON.getNodeFactory().stringNode(text(schema));
            default -> {
                ObjectNode object = Answer.JSON.createObjectNode();
                schema.path("properties").properties().forEach(one -> object.set(one.getKey(), sample(one.getValue())));
                yield object;
            }
        };
    }

    private ArrayNode sampleOfList(JsonNode schema) {
        return Answer.JSON.createArrayNode().add(sample(schema.get("items")));
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date" -> "2026-01-01";
            case "date-time" -> "2026-01-01T01:00:00Z";
            default -> "x".repeat((int) Math.max(1, schema.path("minLength").asLong(1)));
        };
    }

    /** Where something that was planted, or an operator, stands in the store. */
    private List<String> stored() {
        List<String> found = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            database.getCollection(collection).find().forEach(one -> {
                if (one.toJson().contains(MARK)) {
                    found.add(collection + "/" + one.get("_id"));
                }
            });
        }
        return found;
    }

    private static String filled(String path, String value) {
        return PARAMETER.matcher(path).replaceAll(Matcher.quoteReplacement(value));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
