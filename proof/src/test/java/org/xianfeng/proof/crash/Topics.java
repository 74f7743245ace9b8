package org.xianfeng.proof.crash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.xianfeng.contracts.EventContracts;
import org.xianfeng.contracts.EventData;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.publishing.EventJson;

/** Reads what stands on topics between two positions. */
final class Topics {
    private static final EventJson JSON = new EventJson();
    private final String broker;

    Topics(String broker) {
        this.broker = broker;
    }

    /** A record as it stands there. */
    record Standing(String fact, ReceivedEvent event) {}

    List<Standing> between(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(to.keySet());
            from.forEach(consumer::seek);
            List<Standing> all = new ArrayList<>();
            while (to.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(one -> {
                    if (one.offset() < to.get(new TopicPartition(one.topic(), one.partition()))) {
                        all.add(standing(one));
                    }
                });
            }
            return all;
        }
    }

    /** The events by id, each once. */
    static Map<String, EventData> distinct(List<Standing> records) {
        Map<String, EventData> events = new LinkedHashMap<>();
        records.forEach(one -> events.put(one.event().id(), one.event().data()));
        return events;
    }

    /** The same with all that is known of them. */
    static List<ReceivedEvent> received(List<Standing> records) {
        Map<String, ReceivedEvent> events = new TreeMap<>();
        records.forEach(one -> events.put(one.event().id(), one.event()));
        return List.copyOf(events.values());
    }

    private static Standing standing(ConsumerRecord<byte[], byte[]> one) {
        String type = header(one, "ce_type");
        String subject = header(one, "ce_subject");
        ReceivedEvent event = new ReceivedEvent(
                header(one, "ce_id"),
                type,
                header(one, "ce_source"),
                subject,
                new String(one.key(), StandardCharsets.UTF_8),
                Instant.parse(header(one, "ce_time")),
                sha256(one.value()),
                JSON.read(one.value(), EventContracts.byType(type).orElseThrow().data()));
        return new Standing(subject, event);
    }

    private static String sha256(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(ConsumerRecord<?, ?> one, String name) {
        return new String(one.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
