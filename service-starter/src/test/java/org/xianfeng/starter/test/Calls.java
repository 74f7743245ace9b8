package org.xianfeng.starter.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** HTTP calls to the service under test, over the wire as any client makes them. */
public final class Calls {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Environment ports;
    private final String portName;
    private final Map<String, String> headers;

    Calls(Environment ports) {
        this(ports, "local.server.port", Map.of());
    }

    private Calls(Environment ports, String portName, Map<String, String> headers) {
        this.ports = ports;
        this.portName = portName;
        this.headers = headers;
    }

    /** The same with a token of {@link TestTokens}. */
    public Calls as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same with a header. */
    public Calls with(String header, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new Calls(ports, portName, Map.copyOf(more));
    }

    /** The same on the operators' port. */
    public Calls toManagement() {
        return new Calls(ports, "local.management.port", headers);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Posts JSON: a text, or anything Jackson can write. */
    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    /** Sends a request of the test's own making; the address is relative to the service. */
    public Answer send(String path, java.util.function.UnaryOperator<HttpRequest.Builder> request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
        headers.forEach(builder::setHeader);
        return send(request.apply(builder).build());
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + ports.getRequiredProperty(portName) + path);
    }

    private Answer send(String method, String path, @Nullable Object body) {
        return send(path, request -> {
            if (body == null) {
                return request.method(method, HttpRequest.BodyPublishers.noBody());
            }
            String json = body instanceof String text ? text : Answer.JSON.writeValueAsString(body);
            request.setHeader("Content-Type", headers.getOrDefault("Content-Type", "application/json"));
            return request.method(method, HttpRequest.BodyPublishers.ofString(json));
        });
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
