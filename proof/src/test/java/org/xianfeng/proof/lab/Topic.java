package org.xianfeng.proof.lab;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.xianfeng.contracts.EventContract;
import org.xianfeng.contracts.EventContracts;
import org.xianfeng.proof.history.Told;
import org.xianfeng.starter.publishing.EventJson;
import org.xianfeng.starter.test.EventPublisher;

/** The topic of meetings at a broker: filled as the activity service would fill it, read from the beginning each time. */
public final class Topic implements AutoCloseable {
    public static final String EVENTS = "xianfeng.activity.events";
    public static final String ANNOUNCEMENTS = "xianfeng.scoring.events";
    private static final EventJson JSON = new EventJson();

    /** What cannot be sent waits where it was made, as it does in a service's documents. */
    private static final int LONGEST_OUTAGE_MILLIS = 3_600_000;

    private final String broker;
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;

    public Topic(String broker) {
        this.broker = broker;
        this.admin = Admin.create(Map.of("bootstrap.servers", broker));
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 256L * 1024 * 1024);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, LONGEST_OUTAGE_MILLIS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST_OUTAGE_MILLIS);
        settings.put(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG, "none");
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Publishes all of them; returns when the broker has them. */
    public void fill(Workload workload) {
        AtomicReference<Exception> failed = new AtomicReference<>();
        workload.forEach(told -> producer.send(record(told), (_, failure) -> {
            if (failure != null) {
                failed.set(failure);
            }
        }));
        producer.flush();
        if (failed.get() != null) {
            throw new IllegalStateException("not published", failed.get());
        }
    }

    public KafkaProducer<String, byte[]> producer() {
        return producer;
    }

    public static ProducerRecord<String, byte[]> record(Told told) {
        EventContract contract = EventContracts.of(told.data());
        List<Header> headers = new ArrayList<>();
        EventPublisher.headers(told.id(), contract.type(), told.key(), told.time())
                .forEach((name, value) -> headers.add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8))));
        byte[] body = JSON.write(told.data()).getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(contract.topic(), null, told.key(), body, headers);
    }

    /** A consumer of nothing yet, with the fetch sizes of the services. */
    public KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000,
                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                        8_388_608,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    public List<TopicPartition> partitions(String topic) {
        return now(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                .map(one -> new TopicPartition(topic, one.partition()))
                .toList();
    }

    /** How far a group has read a topic, all partitions together. */
    public long committed(String group, String topic) {
        return now(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(one -> one.getKey().topic().equals(topic) && one.getValue() != null)
                .mapToLong(one -> one.getValue().offset())
                .sum();
    }

    public long end(String topic) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions(topic).forEach(one -> asked.put(one, OffsetSpec.latest()));
        return now(admin.listOffsets(asked).all()).values().stream()
                .mapToLong(one -> one.offset())
                .sum();
    }

    /** The next process of this group begins at the beginning. */
    public void forget(String group) {
        try {
            admin.deleteConsumerGroups(List.of(group)).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof GroupIdNotFoundException)) {
                throw new IllegalStateException(failure);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Gives the space of a topic back. */
    public void empty(String topic) {
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        partitions(topic).forEach(one -> all.put(one, RecordsToDelete.beforeOffset(-1)));
        now(admin.deleteRecords(all).all());
    }

    private static <T> T now(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        admin.close();
    }
}
