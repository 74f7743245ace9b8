package org.xianfeng.starter.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.xianfeng.starter.publishing.KafkaSender;
import org.xianfeng.starter.sample.Notes;
import org.xianfeng.starter.test.MortalBroker;
import org.xianfeng.starter.test.TestStore;

/** A real broker that is away at the start, comes, dies and comes again. */
class BrokerOutageIT {
    private final Bench bench = new Bench(TestStore.newDatabase(), 100, 100_000);
    private final MortalBroker broker;
    private final DefaultKafkaProducerFactory<Object, Object> producers;
    private final RelaySchedule relay;

    BrokerOutageIT(@TempDir Path folder) {
        broker = new MortalBroker(folder, Notes.TOPIC);
        producers = producers(broker.address());
        relay = bench.schedule(new KafkaSender(producers));
    }

    @AfterEach
    void stop() {
        relay.stop();
        producers.destroy();
        broker.close();
    }

    @Test
    void requests_succeed_while_it_is_away_and_everything_goes_once_when_it_is_back() {
        relay.start();
        write(1, 300);
        await().during(Duration.ofSeconds(3))
                .until(() -> bench.facts.documents().countDocuments() == 300);
        assertThat(bench.outbox.noted()).isLessThanOrEqualTo(100);

        broker.start();
        awaitGone();
        assertThat(published()).hasSize(300).doesNotHaveDuplicates();

        broker.stop();
        write(301, 600);
        await().during(Duration.ofSeconds(3))
                .until(() -> bench.facts.documents().countDocuments() == 600);
        broker.start();
        awaitGone();
        assertThat(published()).hasSize(600).doesNotHaveDuplicates();
    }

    private void write(int from, int to) {
        for (int number = from; number <= to; number++) {
            String id = "note-" + number;
            bench.facts.insert(id, new Document(), List.of(Notes.event(id, 1)));
        }
    }

    private void awaitGone() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(bench.stillCarried()).isZero());
    }

    private List<String> published() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.address()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    List.of(new TopicPartition(Notes.TOPIC, 0), new TopicPartition(Notes.TOPIC, 1));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> ids = new ArrayList<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(event -> ids.add(
                                new String(event.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8)));
            }
            return ids;
        }
    }

    private static DefaultKafkaProducerFactory<Object, Object> producers(String address) {
        return new DefaultKafkaProducerFactory<>(Map.ofEntries(
                Map.entry("bootstrap.servers", address),
                Map.entry("key.serializer", StringSerializer.class),
                Map.entry("value.serializer", ByteArraySerializer.class),
                Map.entry("acks", "all"),
                Map.entry("enable.idempotence", true),
                Map.entry("linger.ms", 2),
                Map.entry("max.block.ms", 1000),
                Map.entry("request.timeout.ms", 2000),
                Map.entry("delivery.timeout.ms", 4000),
                Map.entry("reconnect.backoff.max.ms", 500)));
    }
}
