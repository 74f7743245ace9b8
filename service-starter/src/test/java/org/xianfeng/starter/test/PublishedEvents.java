package org.xianfeng.starter.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** Reads what was published, from the beginning of a topic, without disturbing any group. */
public final class PublishedEvents {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Waits for an event of a type about a subject, and checks it against the schema of its contract. */
    public PublishedEvent await(String type, String subject) {
        return awaitAll(type, subject, 1).getFirst();
    }

    /** Waits for so many events of a type about a subject; repeats of an id count once. */
    public List<PublishedEvent> awaitAll(String type, String subject, int count) {
        String topic = "xianfeng." + type.split("\\.")[2] + ".events";
        List<PublishedEvent> found =
                await(topic, event -> event.type().equals(type) && subject.equals(event.subject()), count);
        found.forEach(SchemaCheck::check);
        return found;
    }

    /** Waits for so many records of a topic that fit; repeats of an id count once. */
    public List<PublishedEvent> await(String topic, Predicate<PublishedEvent> fits, int count) {
        return Awaitility.await("events on " + topic)
                .atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> distinct(all(topic), fits), found -> found.size() >= count);
    }

    /** Every record that is on the topic now, repeats included. */
    public List<PublishedEvent> all(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<PublishedEvent> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(one -> all.add(event(one)));
            }
            return all;
        }
    }

    private static List<PublishedEvent> distinct(List<PublishedEvent> all, Predicate<PublishedEvent> fits) {
        Set<String> seen = new java.util.HashSet<>();
        return all.stream()
                .filter(fits)
                .filter(event -> event.id().isEmpty() || seen.add(event.id()))
                .toList();
    }

    private static PublishedEvent event(ConsumerRecord<byte[], byte[]> one) {
        Map<String, String> headers = new HashMap<>();
        one.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        String key = one.key() == null ? null : new String(one.key(), StandardCharsets.UTF_8);
        byte[] body = one.value() == null ? new byte[0] : one.value();
        return new PublishedEvent(one.topic(), one.partition(), one.offset(), key, headers, body);
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestBroker.address(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
