package org.xianfeng.starter.tail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.contracts.EventData;
import tools.jackson.core.JacksonException;

/** Reads every partition of the topic through one consumer of its own. */
final class TailClient<T extends EventData> implements OpenTail<T> {
    private static final Logger LOG = LoggerFactory.getLogger(TailClient.class);
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration CHECKED_EVERY = Duration.ofSeconds(2);

    private final Consumer<Object, Object> consumer;
    private final TailedFact<T> fact;
    private final Clock clock;
    private final BooleanSupplier wanted;
    private final List<TopicPartition> partitions;
    private Instant checked = Instant.EPOCH;
    private boolean otherPartitions;
    private Optional<Instant> completeUntil = Optional.empty();

    /** @param wanted turns false when the process stops */
    TailClient(Consumer<Object, Object> consumer, TailedFact<T> fact, Clock clock, BooleanSupplier wanted) {
        this.consumer = consumer;
        this.fact = fact;
        this.clock = clock;
        this.wanted = wanted;
        this.partitions = partitions();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException("there is no topic " + fact.topic());
        }
        consumer.assign(partitions);
    }

    @Override
    public void fromNowOn() {
        consumer.seekToEnd(partitions);
        partitions.forEach(partition -> consumer.position(partition, PATIENCE));
    }

    @Override
    public void since(Instant time) {
        Map<TopicPartition, Long> times =
                partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> time.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times, PATIENCE);
        consumer.seekToEnd(partitions);
        found.forEach((partition, offset) -> {
            if (offset != null) {
                consumer.seek(partition, offset.offset());
            }
        });
    }

    @Override
    public boolean goesOn() {
        return wanted.getAsBoolean() && !otherPartitions;
    }

    @Override
    public List<T> next() {
        List<T> facts = new ArrayList<>();
        consumer.poll(WAIT).forEach(record -> read(record).ifPresent(facts::add));
        return facts;
    }

    @Override
    public Optional<Instant> completeUntil() {
        Instant now = clock.instant();
        if (Duration.between(checked, now).compareTo(CHECKED_EVERY) >= 0) {
            checked = now;
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue())) {
                completeUntil = Optional.of(now);
            }
            otherPartitions = !partitions().equals(partitions);
        }
        return completeUntil;
    }

    private Optional<T> read(ConsumerRecord<Object, Object> record) {
        Header type = record.headers().lastHeader("ce_type");
        if (type == null
                || !fact.type().equals(new String(type.value(), StandardCharsets.UTF_8))
                || !(record.value() instanceof byte[] body)) {
            return Optional.empty();
        }
        try {
            return Optional.of(fact.in(body));
        } catch (JacksonException | IllegalArgumentException wrong) {
            LOG.warn("{} at {}-{} cannot be read", fact.type(), record.partition(), record.offset());
            return Optional.empty();
        }
    }

    private List<TopicPartition> partitions() {
        return consumer.partitionsFor(fact.topic(), PATIENCE).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .sorted((one, other) -> one.partition() - other.partition())
                .toList();
    }
}
