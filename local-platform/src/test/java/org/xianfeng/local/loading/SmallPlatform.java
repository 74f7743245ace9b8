package org.xianfeng.local.loading;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * As much of the platform as a loader needs, with a hand on its throat: at a chosen request whoever called dies, before
 * or after the request took effect, and never sees the answer.
 */
final class SmallPlatform implements AutoCloseable {
    private static final int BEAT_SECONDS = 20;
    private static final int LESSON_SECONDS = 60;
    private static final List<String> STEPS = List.of("acceptance", "dispatch", "resolution");
    private static final List<String> STATES = List.of("registered", "accepted", "dispatched", "resolved", "confirmed");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, ObjectNode> needs = new TreeMap<>();
    private final Map<String, List<String>> courses = new TreeMap<>();
    private final TreeSet<String> meetings = new TreeSet<>();
    private final Map<String, Integer> studied = new TreeMap<>();
    private final Map<String, String> keyed = new HashMap<>();
    private final HttpServer server;
    private int requests;
    private int deadly;
    private boolean afterItTookEffect;
    private @Nullable Thread victim;

    SmallPlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The caller dies at this request from now, counted from 1. */
    void kills(Thread caller, int at, boolean afterwards) {
        requests = 0;
        victim = caller;
        deadly = at;
        afterItTookEffect = afterwards;
    }

    int requests() {
        return requests;
    }

    /** All that is here, without what is drawn anew each time. */
    String holdings() {
        List<String> asked = new ArrayList<>();
        needs.values().forEach(need -> asked.add(need.toString().replaceAll("\"id\":\"[^\"]*\",", "")));
        asked.sort(null);
        return String.join("\n", asked) + "\n" + courses + "\n" + meetings + "\n" + studied;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        boolean dies = ++requests == deadly;
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (dies && !afterItTookEffect) {
            kill(exchange);
            return;
        }
        String answer = answer(exchange, body);
        if (dies) {
            kill(exchange);
            return;
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.startsWith("409") ? 409 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void kill(HttpExchange exchange) {
        Thread caller = victim;
        if (caller != null) {
            caller.interrupt();
        }
        exchange.close();
    }

    private String answer(HttpExchange exchange, String body) {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        if (key == null) {
            return effect(request, body);
        }
        String known = keyed.get(key);
        if (known == null) {
            known = effect(request, body);
            keyed.put(key, known);
        }
        return known;
    }

    private String effect(String request, String body) {
        if (request.startsWith("POST /oauth2/token")) {
            return "{\"access_token\":\"t\"}";
        }
        JsonNode sent = body.isEmpty() ? json.createObjectNode() : json.readTree(body);
        String[] path = request.split("[ /]+");
        return switch (path[3]) {
            case "meetings" -> {
                meetings.add(sent.get("branchId") + " " + sent.get("startedAt"));
                yield "{}";
            }
            case "courses" -> course(request, path, sent);
            case "lessons" -> studied(path[4], 0);
            case "study" -> studied(path[4], BEAT_SECONDS);
            case "organisations" -> path.length > 5 && path[5].equals("needs") ? registered(sent) : "{}";
            default -> need(request, path, sent);
        };
    }

    private String course(String request, String[] path, JsonNode sent) {
        if (request.startsWith("GET")) {
            ObjectNode course = json.createObjectNode();
            courses.getOrDefault(path[4], List.of()).forEach(course.putArray("lessons")::add);
            return course.toString();
        }
        if (path.length > 4) {
            courses.get(path[4]).add(sent.get("title").asString());
            return "{}";
        }
        return courses.putIfAbsent(sent.get("id").asString(), new ArrayList<>()) == null ? "{}" : "409";
    }

    private String studied(String lesson, int seconds) {
        int all = Math.min(LESSON_SECONDS, studied.merge(lesson, seconds, Integer::sum));
        studied.put(lesson, all);
        return json.createObjectNode()
                .put("sessionId", lesson)
                .put("requiredSeconds", LESSON_SECONDS)
                .put("studiedSeconds", all)
                .put("completed", all == LESSON_SECONDS)
                .toString();
    }

    private String registered(JsonNode sent) {
        String id = "need-" + needs.size();
        ObjectNode need = json.createObjectNode().put("id", id).put("state", "registered");
        need.set("asked", sent);
        need.putArray("work");
        needs.put(id, need);
        return json.createObjectNode()
                .put("id", id)
                .put("trackingNumber", id)
                .put("secret", "s")
                .toString();
    }

    private String need(String request, String[] path, JsonNode sent) {
        if (path[4].equals("tracking")) {
            return reached(sent.get("trackingNumber").asString(), 4);
        }
        ObjectNode need = needs.get(path[4]);
        if (request.startsWith("GET")) {
            return need.toString();
        }
        if (path[5].equals("work")) {
            need.withArray("work").add(sent.get("text"));
            return "{}";
        }
        return reached(path[4], 1 + STEPS.indexOf(path[5]));
    }

    /** A step from any other state than the one before it is refused. */
    private String reached(String id, int state) {
        ObjectNode need = needs.get(id);
        if (!need.get("state").asString().equals(STATES.get(state - 1))) {
            return "409";
        }
        need.put("state", STATES.get(state));
        return "{}";
    }
}
