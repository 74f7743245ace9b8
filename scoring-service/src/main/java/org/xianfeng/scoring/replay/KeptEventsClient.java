package org.xianfeng.scoring.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
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
    private static final int MOST_EVENTS = 10_000;
    private static final long MOST_BYTES = 8L * 1024 * 1024;
    private static final Set<String> TOPICS = EventContracts.all().stream()
            .filter(contract -> Fact.SCORED.contains(contract.data()))
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

    /** An earlier event may be gone where the first that is left was written later, and others stood before it. */
    @Override
    public Optional<Extent> since(Instant time) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            Map<TopicPartition, Long> firsts = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, Long> wanted = new HashMap<>();
            partitions.forEach(partition -> wanted.put(partition, time.toEpochMilli()));
            Map<String, Long> offsets = new HashMap<>();
            boolean isGone = false;
            for (Map.Entry<TopicPartition, OffsetAndTimestamp> found :
                    consumer.offsetsForTimes(wanted).entrySet()) {
                TopicPartition partition = found.getKey();
                long first = firsts.getOrDefault(partition, 0L);
                long offset = found.getValue() == null
                        ? ends.getOrDefault(partition, 0L)
                        : found.getValue().offset();
                offsets.put(name(partition), offset);
                isGone |= first > 0 && offset == first;
            }
            return isGone ? Optional.empty() : Optional.of(new Extent(offsets));
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    @Override
    public Extent written() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            Map<String, Long> offsets = new HashMap<>();
            consumer.endOffsets(partitions).forEach((partition, end) -> offsets.put(name(partition), end));
            return new Extent(offsets);
        }
    }

    /**
     * Reads one partition after the other: whatever concerns a branch is in one, so that the pages of a portion are few
     * and each is written for many events at once.
     */
    @Override
    public long read(Extent from, Extent to, Consumer<List<ReceivedEvent>> portion) {
        Map<TopicPartition, Long> open =
                new TreeMap<>(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition));
        to.offsets().forEach((name, end) -> {
            if (end > from.at(name)) {
                open.put(partition(name), end);
            }
        });
        long passedOver = 0;
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            requireBeginnings(consumer, open.keySet(), from);
            for (Map.Entry<TopicPartition, Long> one : open.entrySet()) {
                passedOver += read(consumer, one.getKey(), from.at(name(one.getKey())), one.getValue(), portion);
            }
        }
        return passedOver;
    }

    private long read(
            KafkaConsumer<byte[], byte[]> consumer,
            TopicPartition partition,
            long from,
            long end,
            Consumer<List<ReceivedEvent>> portion) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        Portion gathered = new Portion(portion);
        long passedOver = 0;
        Instant lastHeard = clock.instant();
        while (consumer.position(partition) < end) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> one : records) {
                if (one.offset() < end) {
                    Optional<ReceivedEvent> event = ledgers.read(one);
                    event.ifPresent(known -> gathered.add(known, one.serializedValueSize()));
                    passedOver += event.isPresent() ? 0 : 1;
                }
            }
            lastHeard = records.isEmpty() ? lastHeard : clock.instant();
            if (lastHeard.plus(SILENCE).isBefore(clock.instant())) {
                throw new IllegalStateException("the broker gives no more events of " + partition);
            }
        }
        gathered.handOver();
        return passedOver;
    }

    /** Events that are handed over together; so many, and of so many bytes, are in memory at once. */
    private static final class Portion {
        private final Consumer<List<ReceivedEvent>> taker;
        private List<ReceivedEvent> events = new ArrayList<>();
        private long bytes;

        Portion(Consumer<List<ReceivedEvent>> taker) {
            this.taker = taker;
        }

        void add(ReceivedEvent event, int size) {
            events.add(event);
            bytes += size;
            if (events.size() >= MOST_EVENTS || bytes >= MOST_BYTES) {
                handOver();
            }
        }

        void handOver() {
            if (!events.isEmpty()) {
                taker.accept(events);
            }
            events = new ArrayList<>();
            bytes = 0;
        }
    }

    /** Refuses to begin where events are gone already: ledgers made from the rest would be wrong. */
    private static void requireBeginnings(
            KafkaConsumer<byte[], byte[]> consumer, Set<TopicPartition> partitions, Extent from) {
        consumer.beginningOffsets(partitions).forEach((partition, first) -> {
            if (first > from.at(name(partition))) {
                throw new IllegalStateException(partition + " no longer keeps the events before " + first);
            }
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
