package org.xianfeng.proof.poison;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.activity.Attendance;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.proof.history.Told;
import org.xianfeng.proof.lab.Topic;

/** Ten ways in which a record of a meeting can be bad, and the reason that its dead letter must name. */
enum Bad {
    NOT_JSON("schema-violation"),
    FIELD_MISSING("schema-violation"),
    ENUM_UNKNOWN("schema-violation"),
    TOO_DEEP("schema-violation"),
    NO_DATA("missing-data"),
    TYPE_UNKNOWN("unknown-type"),
    TYPE_MISSING("missing-header"),
    FROM_THE_FUTURE("future-time"),
    MEMBER_TWICE("repeated-member"),
    /** Nothing is wrong with it: the handler has a fault, which is mended later. */
    MET_BY_A_FAULT("handler-failed");

    private static final String TYPE = "ce_type";
    private static final String TIME = "ce_time";

    private final String reason;

    Bad(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** The record of an event, spoilt in this way. */
    ProducerRecord<String, byte[]> spoilt(Told good) {
        ProducerRecord<String, byte[]> record = Topic.record(this == MEMBER_TWICE ? twice(good) : good);
        Map<String, String> headers = switch (this) {
            case TYPE_UNKNOWN -> Map.of(TYPE, "org.xianfeng.activity.parade-held.v1");
            case TYPE_MISSING -> Map.of(TYPE, "");
            case FROM_THE_FUTURE ->
                Map.of(TIME, Instant.now().plus(Duration.ofHours(25)).toString());
            default -> Map.of();
        };
        return new ProducerRecord<>(
                record.topic(), null, record.key(), body(record.value()), with(record.headers(), headers));
    }

    private byte @Nullable [] body(byte[] good) {
        String json = new String(good, StandardCharsets.UTF_8);
        return switch (this) {
            case NO_DATA -> null;
            case NOT_JSON -> "\u0000 not json".getBytes(StandardCharsets.UTF_8);
            case FIELD_MISSING -> replaced(json, "\"kind\":", "\"sort\":");
            case ENUM_UNKNOWN -> replaced(json, "\"kind\":\"", "\"kind\":\"no-");
            case TOO_DEEP -> replaced(json, "{", "{\"more\":" + "[".repeat(5_000) + "]".repeat(5_000) + ",");
            default -> good;
        };
    }

    private static byte[] replaced(String json, String what, String with) {
        int at = json.indexOf(what);
        if (at < 0) {
            throw new IllegalStateException("nothing to spoil in " + json);
        }
        return (json.substring(0, at) + with + json.substring(at + what.length())).getBytes(StandardCharsets.UTF_8);
    }

    /** An empty value takes a header away. */
    private static Headers with(Headers all, Map<String, String> changed) {
        Headers headers = new RecordHeaders(all);
        changed.forEach((name, value) -> {
            headers.remove(name);
            if (!value.isEmpty()) {
                headers.add(name, value.getBytes(StandardCharsets.UTF_8));
            }
        });
        return headers;
    }

    private static Told twice(Told good) {
        MeetingHeld held = (MeetingHeld) good.data();
        List<Attendance> both = new ArrayList<>(held.attendances());
        both.addAll(held.attendances());
        return new Told(
                good.id(),
                good.key(),
                good.time(),
                new MeetingHeld(
                        held.meetingId(),
                        held.branchId(),
                        held.kind(),
                        held.startedAt(),
                        held.closedAt(),
                        both,
                        held.lecturerId(),
                        held.minutesFiled(),
                        held.revision()));
    }
}
