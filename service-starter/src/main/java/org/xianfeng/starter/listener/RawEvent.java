package org.xianfeng.starter.listener;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record as it came, before anything about it is believed.
 *
 * @param topic the topic it was published to
 * @param tries how often it went to the dead letters before
 */
public record RawEvent(
        String topic,
        int partition,
        long offset,
        byte @Nullable [] key,
        byte @Nullable [] value,
        Headers headers,
        int tries) {
    static RawEvent of(ConsumerRecord<?, ?> one) {
        return new RawEvent(
                one.topic(), one.partition(), one.offset(), (byte[]) one.key(), (byte[]) one.value(), one.headers(), 0);
    }

    /** Where it stands, and which attempt it is. */
    String place() {
        return topic + "/" + partition + "/" + offset + "/" + tries;
    }

    @Nullable
    String header(String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
