package org.xianfeng.starter.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a service answered. */
public record Answer(int status, HttpHeaders headers, byte[] body) {
    static final JsonMapper JSON = new JsonMapper();

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** A problem without what names the one request. */
    public String problem() {
        return ((ObjectNode) json()).without(List.of("instance", "traceId")).toString();
    }

    /** The answer as a record. */
    public <T> T as(Class<T> type) {
        return JSON.readValue(body, type);
    }

    /** The text at a JSON pointer such as {@code /items/0/id}; fails when there is none. */
    public String at(String pointer) {
        JsonNode node = json().at(pointer);
        assertThat(node.isMissingNode()).as("%s in %s", pointer, text()).isFalse();
        return node.asString();
    }

    /** Fails, showing the body, unless the status is the expected one. */
    public Answer expect(int expected) {
        assertThat(status).as(text()).isEqualTo(expected);
        return this;
    }

    /** Fails unless it is a problem detail with this status and slug. */
    public Answer expectProblem(int expected, String slug) {
        expect(expected);
        assertThat(headers.firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(at("/type")).isEqualTo("/problems/" + slug);
        assertThat(at("/title")).as("title of %s", slug).isNotBlank();
        assertThat(at("/detail")).as("detail of %s", slug).isNotBlank();
        return this;
    }
}
