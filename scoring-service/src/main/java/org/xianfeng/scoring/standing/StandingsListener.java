package org.xianfeng.scoring.standing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.xianfeng.contracts.EventContract;
import org.xianfeng.contracts.EventContracts;
import org.xianfeng.contracts.scoring.PointsPosted;
import org.xianfeng.starter.publishing.EventJson;
import tools.jackson.core.JacksonException;

/**
 * Reads every posting into this process: without a group, because each instance answers for every branch. Whatever cuts it
 * short, it begins anew from the ledgers; nothing is committed.
 */
final class StandingsListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StandingsListener.class);
    private static final EventContract CONTRACT = EventContracts.all().stream()
            .filter(contract -> contract.data() == PointsPosted.class)
            .findFirst()
            .orElseThrow();
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int RESTS_PER_PASS = 20;
    private static final Duration CHECKED_EVERY = Duration.ofSeconds(2);

    private final KeepStandings keep;
    private final AsOf asOf;
    private final Duration look;
    private final ConsumerFactory<Object, Object> consumers;
    private final EventJson json;
    private volatile boolean running;
    private volatile Optional<Consumer<Object, Object>> reading = Optional.empty();
    private CountDownLatch stopped = new CountDownLatch(0);

    StandingsListener(
            KeepStandings keep, AsOf asOf, Duration look, ConsumerFactory<Object, Object> consumers, EventJson json) {
        this.keep = keep;
        this.asOf = asOf;
        this.look = look;
        this.consumers = consumers;
        this.json = json;
    }

    @Override
    public synchronized void start() {
        running = true;
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        Thread.ofVirtual().name("standings").start(() -> readUntil(end));
    }

    private void readUntil(CountDownLatch end) {
        do {
            try (Consumer<Object, Object> consumer =
                    consumers.createConsumer(null, "scoring-service.standings", null, new Properties())) {
                reading = Optional.of(consumer);
                read(consumer);
            } catch (KafkaException away) {
                LOG.debug("postings cannot be read yet: {}", away.toString());
            } catch (RuntimeException failure) {
                LOG.warn("standings are begun anew in a moment: {}", failure.toString());
            } finally {
                reading = Optional.empty();
            }
        } while (!within(PAUSE, end));
    }

    private void read(Consumer<Object, Object> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            throw new KafkaException("no such topic yet");
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(partition -> consumer.position(partition, PATIENCE));
        Instant checked = Instant.EPOCH;
        asOf.nothing();
        Instant next = seated(keep::begin);
        while (running && !keep.isOver()) {
            take(consumer.poll(WAIT));
            Instant now = asOf.now();
            if (Duration.between(checked, now).compareTo(CHECKED_EVERY) >= 0) {
                checked = now;
                noteHowFar(consumer, partitions, now);
                if (!partitions(consumer).equals(partitions)) {
                    return;
                }
            }
            if (!now.isBefore(next)) {
                next = seated(keep::seatAgain);
            }
        }
    }

    /** Goes through the roster, and says when to do so again: the longer it took, the later. */
    private Instant seated(Runnable pass) {
        Instant begun = asOf.now();
        pass.run();
        Instant now = asOf.now();
        Duration rest = Duration.between(begun, now).multipliedBy(RESTS_PER_PASS);
        return now.plus(rest.compareTo(look) > 0 ? rest : look);
    }

    private static List<TopicPartition> partitions(Consumer<Object, Object> consumer) {
        return consumer.partitionsFor(CONTRACT.topic(), PATIENCE).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .sorted((one, other) -> one.partition() - other.partition())
                .toList();
    }

    private void noteHowFar(Consumer<Object, Object> consumer, List<TopicPartition> partitions, Instant asked) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue())) {
            asOf.everythingUntil(asked);
        }
    }

    private void take(ConsumerRecords<Object, Object> records) {
        List<PointsPosted> posted = new ArrayList<>();
        records.forEach(one -> read(one).ifPresent(posted::add));
        keep.take(posted);
    }

    private Optional<PointsPosted> read(ConsumerRecord<Object, Object> one) {
        Header type = one.headers().lastHeader("ce_type");
        if (type == null
                || !CONTRACT.type().equals(new String(type.value(), StandardCharsets.UTF_8))
                || !(one.value() instanceof byte[] body)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.read(body, PointsPosted.class));
        } catch (JacksonException | IllegalArgumentException wrong) {
            LOG.warn("a posting at {}-{} cannot be read", one.partition(), one.offset());
            return Optional.empty();
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
