package org.xianfeng.starter.test;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A record as it was found on a topic. */
public record PublishedEvent(
        String topic, int partition, long offset, @Nullable String key, Map<String, String> headers, byte[] body) {

    public String id() {
        return header("ce_id");
    }

    public String type() {
        return header("ce_type");
    }

    public @Nullable String subject() {
        return headers.get("ce_subject");
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public JsonNode data() {
        return Answer.JSON.readTree(body);
    }
}
