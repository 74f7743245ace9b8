package org.xianfeng.starter.test;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.EventContract;
import org.xianfeng.contracts.EventContracts;
import org.xianfeng.contracts.EventData;
import org.xianfeng.starter.publishing.EventJson;

/** Publishes events as another service would; returns when the broker has them. */
public final class EventPublisher {
    private static final EventJson JSON = new EventJson();
    private static final Clock NOW = Clock.tickMillis(ZoneOffset.UTC);

    /** Publishes one event and returns its id. */
    public String publish(String key, EventData data) {
        String id = UUID.randomUUID().toString();
        publish(id, key, NOW.instant(), data);
        return id;
    }

    /** Publishes an event under a given id, as a repetition would. */
    public void publish(String id, String key, Instant time, EventData data) {
        EventContract contract = EventContracts.of(data);
        Map<String, String> headers = headers(id, contract.type(), key, time);
        publishRaw(contract.topic(), key, headers, JSON.write(data).getBytes(StandardCharsets.UTF_8));
    }

    /** Publishes anything, to see it refused. */
    public void publishRaw(String topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] body) {
        List<Header> all = new ArrayList<>();
        headers.forEach((name, value) -> all.add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8))));
        Producer.SHARED.send(new ProducerRecord<>(topic, null, key, body, all));
        Producer.SHARED.flush();
    }

    /** The headers of a good event. */
    public static Map<String, String> headers(String id, String type, String key, Instant time) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", "/xianfeng/" + type.split("\\.")[2]);
        headers.put("ce_type", type);
        headers.put("ce_time", time.toString());
        headers.put("ce_partitionkey", key);
        headers.put("content-type", "application/json");
        return headers;
    }

    private static final class Producer {
        static final KafkaProducer<String, byte[]> SHARED = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestBroker.address(),
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        8 * 1024 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
