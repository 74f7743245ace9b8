package org.xianfeng.starter.revocation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.xianfeng.contracts.EventContract;
import org.xianfeng.contracts.EventContracts;
import org.xianfeng.contracts.membership.AccountChanged;
import org.xianfeng.starter.publishing.EventJson;
import tools.jackson.core.JacksonException;

/**
 * Reads the changes of accounts into this process: without a group, because each process needs them all, and from an hour
 * ago, because that is what it forgot when it was started. Nothing is committed; what arrives twice changes nothing.
 */
final class AccountChangesListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AccountChangesListener.class);
    private static final EventContract CONTRACT = EventContracts.all().stream()
            .filter(contract -> contract.data() == AccountChanged.class)
            .findFirst()
            .orElseThrow();
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration CHECKED_EVERY = Duration.ofSeconds(10);

    private final AccountChanges changes;
    private final ConsumerFactory<Object, Object> consumers;
    private final EventJson json;
    private final Clock clock;
    private final String client;
    private volatile boolean running;
    private volatile Instant upToDateAt = Instant.EPOCH;
    private volatile Optional<Consumer<Object, Object>> reading = Optional.empty();
    private CountDownLatch stopped = new CountDownLatch(0);

    AccountChangesListener(
            AccountChanges changes,
            ConsumerFactory<Object, Object> consumers,
            EventJson json,
            Clock clock,
            String client) {
        this.changes = changes;
        this.consumers = consumers;
        this.json = json;
        this.clock = clock;
        this.client = client;
    }

    /** How long ago every change that was published was known here. */
    double behindSeconds() {
        return Duration.between(upToDateAt, clock.instant()).toMillis() / 1000.0;
    }

    @Override
    public synchronized void start() {
        running = true;
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        Thread.ofVirtual().name("account-changes").start(() -> readUntil(end));
    }

    private void readUntil(CountDownLatch end) {
        do {
            try (Consumer<Object, Object> consumer = consumers.createConsumer(null, client, null, new Properties())) {
                reading = Optional.of(consumer);
                read(consumer);
            } catch (KafkaException away) {
                LOG.debug("account changes cannot be read yet: {}", away.toString());
            } finally {
                reading = Optional.empty();
            }
        } while (!within(PAUSE, end));
    }

    private void read(Consumer<Object, Object> consumer) {
        List<TopicPartition> partitions = List.of();
        Instant checked = Instant.EPOCH;
        while (running) {
            if (Duration.between(checked, clock.instant()).compareTo(CHECKED_EVERY) >= 0) {
                List<TopicPartition> now = partitions(consumer);
                if (!now.equals(partitions)) {
                    consumer.assign(now);
                    rewind(consumer, now);
                    partitions = now;
                }
                checked = clock.instant();
                noteHowFar(consumer, partitions, checked);
            }
            if (partitions.isEmpty()) {
                throw new KafkaException("no such topic yet");
            }
            consumer.poll(WAIT).forEach(this::take);
        }
    }

    private static List<TopicPartition> partitions(Consumer<Object, Object> consumer) {
        return consumer.partitionsFor(CONTRACT.topic(), PATIENCE).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .sorted((one, other) -> one.partition() - other.partition())
                .toList();
    }

    private void rewind(Consumer<Object, Object> consumer, List<TopicPartition> partitions) {
        long since = clock.instant().minus(AccountChanges.KEPT).toEpochMilli();
        Map<TopicPartition, Long> times =
                partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> since));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times, PATIENCE);
        consumer.seekToEnd(partitions);
        found.forEach((partition, offset) -> {
            if (offset != null) {
                consumer.seek(partition, offset.offset());
            }
        });
    }

    /** Known up to now when nothing lies ahead; asking the broker also finds out whether it is there. */
    private void noteHowFar(Consumer<Object, Object> consumer, List<TopicPartition> partitions, Instant asked) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue())) {
            upToDateAt = asked;
        }
    }

    private void take(ConsumerRecord<Object, Object> record) {
        Header type = record.headers().lastHeader("ce_type");
        if (type == null
                || !CONTRACT.type().equals(new String(type.value(), StandardCharsets.UTF_8))
                || !(record.value() instanceof byte[] body)) {
            return;
        }
        try {
            AccountChanged changed = json.read(body, AccountChanged.class);
            changes.learn(changed.accountId(), changed.revision(), changed.changedAt());
        } catch (JacksonException | IllegalArgumentException wrong) {
            LOG.warn("an account change at {}-{} cannot be read", record.partition(), record.offset());
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        stopped.countDown();
        reading.ifPresent(Consumer::wakeup);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static boolean within(Duration wait, CountDownLatch end) {
        try {
            return end.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
