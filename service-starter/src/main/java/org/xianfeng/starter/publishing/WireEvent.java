package org.xianfeng.starter.publishing;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.trace.Traceparent;

/**
 * An event as it goes over the wire: a CloudEvent in binary mode.
 *
 * @param time ISO-8601, UTC
 * @param data JSON
 * @param traceparent the trace it belongs to, as the CloudEvents extension for distributed tracing has it
 */
public record WireEvent(
        String id,
        String type,
        String topic,
        String source,
        @Nullable String subject,
        String key,
        String time,
        String data,
        @Nullable String traceparent) {
    WireEvent within(Traceparent trace) {
        return new WireEvent(id, type, topic, source, subject, key, time, data, trace.toString());
    }

    ProducerRecord<Object, Object> toRecord() {
        ProducerRecord<Object, Object> event = new ProducerRecord<>(topic, key, data.getBytes(StandardCharsets.UTF_8));
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", id);
        header(event, "ce_source", source);
        header(event, "ce_type", type);
        header(event, "ce_time", time);
        if (subject != null) {
            header(event, "ce_subject", subject);
        }
        header(event, "ce_partitionkey", key);
        header(event, "content-type", "application/json");
        if (traceparent != null) {
            header(event, "ce_traceparent", traceparent);
        }
        return event;
    }

    private static void header(ProducerRecord<Object, Object> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
