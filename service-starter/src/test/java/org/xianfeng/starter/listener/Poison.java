package org.xianfeng.starter.listener;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.sample.Notes;

/** Records that no handler can ever take, each spoilt in one way. */
enum Poison {
    NOT_JSON("schema-violation"),
    EMPTY("schema-violation"),
    JSON_NULL("schema-violation"),
    AN_ARRAY("schema-violation"),
    VALUE_MISSING("schema-violation"),
    VALUE_NULL("schema-violation"),
    VALUE_NEGATIVE("schema-violation"),
    VALUE_OF_ANOTHER_KIND("schema-violation"),
    ENUM_UNKNOWN("schema-violation"),
    ENUM_BY_NUMBER("schema-violation"),
    FIELD_TWICE("schema-violation"),
    MORE_AFTER_THE_END("schema-violation"),
    TOO_DEEP("schema-violation"),
    NO_DATA("missing-data"),
    NO_KEY("missing-key"),
    TYPE_UNKNOWN("unknown-type"),
    VERSION_UNKNOWN("unknown-type"),
    TYPE_MISSING("missing-header"),
    ID_BLANK("missing-header"),
    TIME_MALFORMED("malformed-header"),
    SPECIFICATION_UNKNOWN("malformed-header"),
    FROM_THE_FUTURE("future-time"),
    OVERSIZED("oversized"),
    ON_THE_WRONG_TOPIC("wrong-topic");

    private final String reason;

    Poison(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    String topic() {
        return Notes.TOPIC;
    }

    @Nullable
    String key() {
        return this == NO_KEY ? null : "a";
    }

    void spoil(Map<String, String> headers) {
        switch (this) {
            case TYPE_UNKNOWN -> headers.put("ce_type", "org.xianfeng.membership.emperor-crowned.v1");
            case VERSION_UNKNOWN -> headers.put("ce_type", Notes.TYPE.replace(".v1", ".v99"));
            case TYPE_MISSING -> headers.remove("ce_type");
            case ID_BLANK -> headers.put("ce_id", " ");
            case TIME_MALFORMED -> headers.put("ce_time", "yesterday");
            case SPECIFICATION_UNKNOWN -> headers.put("ce_specversion", "2.0");
            case FROM_THE_FUTURE ->
                headers.put("ce_time", Instant.now().plus(Duration.ofHours(25)).toString());
            case ON_THE_WRONG_TOPIC -> headers.put("ce_type", "org.xianfeng.activity.meeting-held.v1");
            default -> {}
        }
    }

    byte @Nullable [] body(byte[] good) {
        String json = new String(good, StandardCharsets.UTF_8);
        String spoilt = switch (this) {
            case NOT_JSON -> "\u0000\u0001 not json";
            case EMPTY -> "";
            case JSON_NULL -> "null";
            case AN_ARRAY -> "[" + json + "]";
            case VALUE_MISSING -> json.replace("\"revision\":1", "\"other\":1");
            case VALUE_NULL -> json.replace("\"revision\":1", "\"revision\":null");
            case VALUE_NEGATIVE -> json.replace("\"revision\":1", "\"revision\":-1");
            case VALUE_OF_ANOTHER_KIND -> json.replace("\"revision\":1", "\"revision\":\"1\"");
            case ENUM_UNKNOWN -> json.replace("branch", "empire");
            case ENUM_BY_NUMBER -> json.replace("\"branch\"", "2");
            case FIELD_TWICE -> json.replace("\"revision\":1", "\"revision\":1,\"revision\":2");
            case MORE_AFTER_THE_END -> json + "{}";
            case TOO_DEEP ->
                json.replace("\"revision\":1", "\"more\":" + "[".repeat(5000) + "]".repeat(5000) + ",\"revision\":1");
            case OVERSIZED -> json.replace("一支部", "一".repeat(200_000));
            default -> json;
        };
        return this == NO_DATA ? null : spoilt.getBytes(StandardCharsets.UTF_8);
    }
}
