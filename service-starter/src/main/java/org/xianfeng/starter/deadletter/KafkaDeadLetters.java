package org.xianfeng.starter.deadletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.xianfeng.starter.listener.DeadLetters;
import org.xianfeng.starter.listener.Groups;
import org.xianfeng.starter.listener.HandledBatches;
import org.xianfeng.starter.listener.HandledBatches.Handled;
import org.xianfeng.starter.listener.RawEvent;

/**
 * The dead letters of this service's groups, read under a group of its own, whose position says what was tried again.
 * A letter that is rejected once more stands at the end again, with one try more; a replay stops at what was there when
 * it began.
 */
final class KafkaDeadLetters {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Groups groups;
    private final ConsumerFactory<Object, Object> consumers;
    private final String group;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    KafkaDeadLetters(Groups groups, ConsumerFactory<Object, Object> consumers, String service) {
        this.groups = groups;
        this.consumers = consumers;
        this.group = service + ".dead-letters";
    }

    /** How many letters of a group wait for the same reason. */
    record Summary(String topic, String group, String reason, long waiting) {}

    /**
     * What became of a replay.
     *
     * @param skipped letters of other services, and events that are not asked for any more
     */
    record Replayed(int read, int handled, int rejectedAgain, int skipped) {
        Replayed plus(int more, Handled outcome) {
            return new Replayed(
                    read + more,
                    handled + outcome.handled(),
                    rejectedAgain + outcome.rejected(),
                    skipped + outcome.skipped());
        }
    }

    List<Summary> waiting() {
        Map<Summary, Long> counts = new TreeMap<>(java.util.Comparator.comparing(Summary::topic)
                .thenComparing(Summary::group)
                .thenComparing(Summary::reason));
        for (String topic : groups.topics()) {
            try (Position position = new Position(topic + DeadLetters.SUFFIX)) {
                List<ConsumerRecord<Object, Object>> some;
                while (!(some = position.next()).isEmpty()) {
                    some.stream()
                            .filter(letter -> ours(letter).isPresent())
                            .forEach(letter -> counts.merge(summary(letter), 1L, Long::sum));
                }
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new Summary(
                        entry.getKey().topic(),
                        entry.getKey().group(),
                        entry.getKey().reason(),
                        entry.getValue()))
                .toList();
    }

    Replayed replay(String topic, int most) {
        String source = topic.endsWith(DeadLetters.SUFFIX) ? topic : topic + DeadLetters.SUFFIX;
        if (!groups.topics().contains(source.substring(0, source.length() - DeadLetters.SUFFIX.length()))) {
            return new Replayed(0, 0, 0, 0);
        }
        oneAtATime.lock();
        try (Position position = new Position(source)) {
            Replayed sum = new Replayed(0, 0, 0, 0);
            List<ConsumerRecord<Object, Object>> some;
            while (sum.read() < most && !(some = position.next()).isEmpty()) {
                some = some.subList(0, Math.min(some.size(), most - sum.read()));
                sum = replay(some, sum);
                position.commit(some);
            }
            return sum;
        } finally {
            oneAtATime.unlock();
        }
    }

    private Replayed replay(List<ConsumerRecord<Object, Object>> letters, Replayed before) {
        Map<HandledBatches, List<RawEvent>> byGroup = new HashMap<>();
        for (ConsumerRecord<Object, Object> letter : letters) {
            ours(letter)
                    .ifPresent(handler -> byGroup.computeIfAbsent(handler, _ -> new ArrayList<>())
                            .add(DeadLetters.read(letter)));
        }
        Replayed sum = before.plus(letters.size(), new Handled(0, 0, letters.size()));
        for (Map.Entry<HandledBatches, List<RawEvent>> one : byGroup.entrySet()) {
            Handled outcome = one.getKey().handle(one.getValue());
            sum = sum.plus(
                    0,
                    new Handled(
                            outcome.handled(),
                            outcome.rejected(),
                            outcome.skipped() - one.getValue().size()));
        }
        return sum;
    }

    private Optional<HandledBatches> ours(ConsumerRecord<?, ?> letter) {
        return groups.named(DeadLetters.text(letter, DeadLetters.GROUP, ""));
    }

    private static Summary summary(ConsumerRecord<?, ?> letter) {
        return new Summary(
                letter.topic(),
                DeadLetters.text(letter, DeadLetters.GROUP, ""),
                DeadLetters.text(letter, DeadLetters.REASON, ""),
                0);
    }

    /** From where the group stands to where the topic ends now. */
    private final class Position implements AutoCloseable {
        private final Consumer<Object, Object> consumer;
        private final Map<TopicPartition, Long> ends;
        private final long startedAt = System.nanoTime();

        Position(String topic) {
            consumer = consumers.createConsumer(group, "");
            List<TopicPartition> partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            ends = consumer.endOffsets(partitions, PATIENCE);
        }

        /** Some more letters; none at the end. */
        List<ConsumerRecord<Object, Object>> next() {
            while (!atTheEnd()) {
                if (System.nanoTime() - startedAt > PATIENCE.toNanos() * 6) {
                    return List.of();
                }
                ConsumerRecords<Object, Object> polled = consumer.poll(POLL);
                List<ConsumerRecord<Object, Object>> some = new ArrayList<>();
                polled.forEach(letter -> {
                    if (letter.offset() < ends.getOrDefault(partition(letter), 0L)) {
                        some.add(letter);
                    }
                });
                if (!some.isEmpty()) {
                    return some;
                }
            }
            return List.of();
        }

        private boolean atTheEnd() {
            return ends.entrySet().stream()
                    .allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue());
        }

        void commit(List<ConsumerRecord<Object, Object>> letters) {
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            letters.forEach(letter -> offsets.put(partition(letter), new OffsetAndMetadata(letter.offset() + 1)));
            consumer.commitSync(offsets, PATIENCE);
        }

        private static TopicPartition partition(ConsumerRecord<?, ?> letter) {
            return new TopicPartition(letter.topic(), letter.partition());
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
