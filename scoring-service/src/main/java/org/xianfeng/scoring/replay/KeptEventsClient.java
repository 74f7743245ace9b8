package org.xianfeng.scoring.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.xianfeng.contracts.EventContract;
import org.xianfeng.contracts.EventContracts;
import org.xianfeng.scoring.award.ScoreEvents;
import org.xianfeng.scoring.fact.Fact;
import org.xianfeng.starter.listener.HandledBatches;
import org.xianfeng.starter.listener.ReceivedEvent;

/** Reads the topics from the beginning with a consumer of its own, which belongs to no group and commits nothing. */
final class KeptEventsClient implements KeptEvents {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final long ANSWER_SECONDS = 20;
    private static final Set<String> TOPICS = EventContracts.all().stream()
            .filter(contract -> Fact.JUDGED.contains(contract.data()))
            .map(EventContract::topic)
            .collect(Collectors.toUnmodifiableSet());

    private final ConsumerFactory<?, ?> consumers;
    private final KafkaAdmin admin;
    private final HandledBatches ledgers;
    private final Clock clock;

    KeptEventsClient(ConsumerFactory<?, ?> consumers, KafkaAdmin admin, HandledBatches ledgers, Clock clock) {
        this.consumers = consumers;
        this.admin = admin;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    @Override
    public Extent readByLedgers() {
        try (Admin client = Admin.create(admin.getConfigurationProperties())) {
            Map<TopicPartition, OffsetAndMetadata> committed = client.listConsumerGroupOffsets(ScoreEvents.GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS);
            Map<String, Long> offsets = new HashMap<>();
            committed.forEach((partition, offset) -> {
                if (offset != null && TOPICS.contains(partition.topic())) {
                    offsets.put(name(partition), offset.offset());
                }
            });
            return new Extent(offsets);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("the broker does not say how far the ledgers have read", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    @Override
    public Extent written() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            Map<String, Long> offsets = new HashMap<>();
            consumer.endOffsets(partitions).forEach((partition, end) -> offsets.put(name(partition), end));
            return new Extent(offsets);
        }
    }

    @Override
    public long read(Extent from, Extent to, Consumer<List<ReceivedEvent>> portion) {
        Map<TopicPartition, Long> open = new HashMap<>();
        to.offsets().forEach((name, end) -> {
            if (end > from.at(name)) {
                open.put(partition(name), end);
            }
        });
        long passedOver = 0;
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(open.keySet());
            seek(consumer, open.keySet(), from);
            Instant lastHeard = clock.instant();
            while (!open.isEmpty()) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                passedOver += handOver(records, open, portion);
                open.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
                lastHeard = records.isEmpty() ? lastHeard : clock.instant();
                if (lastHeard.plus(SILENCE).isBefore(clock.instant())) {
                    throw new IllegalStateException("the broker gives no more events of " + open.keySet());
                }
            }
        }
        return passedOver;
    }

    private long handOver(
            ConsumerRecords<byte[], byte[]> records,
            Map<TopicPartition, Long> ends,
            Consumer<List<ReceivedEvent>> portion) {
        long passedOver = 0;
        List<ReceivedEvent> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> one : records) {
            TopicPartition partition = new TopicPartition(one.topic(), one.partition());
            if (one.offset() < ends.getOrDefault(partition, 0L)) {
                Optional<ReceivedEvent> event = ledgers.read(one);
                event.ifPresent(events::add);
                passedOver += event.isPresent() ? 0 : 1;
            }
        }
        if (!events.isEmpty()) {
            portion.accept(events);
        }
        return passedOver;
    }

    /** Refuses to begin where events are gone already: ledgers made from the rest would be wrong. */
    private static void seek(KafkaConsumer<byte[], byte[]> consumer, Set<TopicPartition> partitions, Extent from) {
        consumer.beginningOffsets(partitions).forEach((partition, first) -> {
            long start = from.at(name(partition));
            if (first > start) {
                throw new IllegalStateException(partition + " no longer keeps the events before " + first);
            }
            consumer.seek(partition, start);
        });
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(consumers.getConfigurationProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static String name(TopicPartition partition) {
        return partition.topic() + "/" + partition.partition();
    }

    private static TopicPartition partition(String name) {
        int slash = name.lastIndexOf('/');
        return new TopicPartition(name.substring(0, slash), Integer.parseInt(name.substring(slash + 1)));
    }
}
