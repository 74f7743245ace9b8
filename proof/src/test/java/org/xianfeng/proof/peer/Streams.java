package org.xianfeng.proof.peer;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.proof.lab.Lab;
import org.xianfeng.proof.lab.Run;
import org.xianfeng.proof.lab.Topic;
import org.xianfeng.proof.lab.Workload;
import org.xianfeng.starter.publishing.EventJson;

/**
 * Kafka Streams, exactly once: legs keyed by account, one state store with the account's sum and its sum of the month
 * under a cap, entries to a topic. Two entries an event; no search for an id that comes again, no corrections.
 */
public record Streams(Lab lab, Topic topic) implements Contender {
    private static final EventJson JSON = new EventJson();
    private static final String ENTRIES = "xianfeng.scoring.events";
    private static final String SUMS = "sums";
    private static final long PATIENCE_NANOS = 900_000_000_000L;

    @Override
    public String name() {
        return "Kafka Streams, exactly once";
    }

    @Override
    public Run run(Workload workload) {
        String id = "bench-streams-" + UUID.randomUUID().toString().substring(0, 8);
        Progress progress = new Progress();
        try (KafkaStreams streams = new KafkaStreams(topology(progress).build(), settings(id))) {
            streams.start();
            long end = System.nanoTime() + PATIENCE_NANOS;
            while (progress.legs.get() < 2L * workload.events()
                    || topic.committed(id, Topic.EVENTS) < workload.events()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("streams did not come through");
                }
                pause();
            }
            return new Run(
                    workload.events(), 2L * workload.events(), (progress.last.get() - progress.begun.get()) / 1e9);
        } finally {
            topic.empty(ENTRIES);
        }
    }

    /** When the first event was taken, and when the last leg was posted; its last commit is given to it. */
    private static final class Progress {
        private final AtomicLong begun = new AtomicLong();
        private final AtomicLong last = new AtomicLong();
        private final AtomicLong legs = new AtomicLong();
    }

    private Properties settings(String id) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, id);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, lab.broker());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG, lab.folder().resolve("streams").toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        settings.put(StreamsConfig.producerPrefix("compression.type"), "lz4");
        return settings;
    }

    private static StreamsBuilder topology(Progress progress) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(SUMS), Serdes.String(), Serdes.String()));
        builder.stream(Topic.EVENTS, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .flatMap((_, body) -> {
                    progress.begun.compareAndSet(0, System.nanoTime());
                    return legs(JSON.read(body, MeetingHeld.class));
                })
                .repartition(Repartitioned.<String, String>as("legs")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.String())
                        .withNumberOfPartitions(4))
                .process(() -> new Post(progress), SUMS)
                .to(ENTRIES, Produced.with(Serdes.String(), Serdes.String()));
        return builder;
    }

    private static List<KeyValue<String, String>> legs(MeetingHeld held) {
        Instant start = held.startedAt();
        String rest = "|" + start.atZone(ZoneId.of("Asia/Shanghai")).getMonthValue() + "|" + held.meetingId() + "|"
                + held.branchId() + "|" + start;
        return List.of(
                KeyValue.pair("m:" + held.attendances().getFirst().memberId(), "100" + rest),
                KeyValue.pair("b:" + held.branchId(), "200" + rest));
    }

    /** Adds under a cap and says what was added. */
    private static final class Post implements Processor<String, String, String, String> {
        private static final long CAP = 800;
        private final Progress progress;
        private ProcessorContext<String, String> context;
        private KeyValueStore<String, String> sums;

        Post(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void init(ProcessorContext<String, String> given) {
            context = given;
            sums = given.getStateStore(SUMS);
        }

        @Override
        public void process(Record<String, String> leg) {
            String[] parts = leg.value().split("\\|");
            String month = leg.key() + "/" + parts[1];
            long used = number(sums.get(month));
            long counts = Math.min(Long.parseLong(parts[0]), CAP - used);
            long sum = number(sums.get(leg.key())) + counts;
            sums.put(month, Long.toString(used + counts));
            sums.put(leg.key(), Long.toString(sum));
            context.forward(leg.withValue(leg.value() + "|" + counts + "|" + sum));
            progress.last.set(System.nanoTime());
            progress.legs.incrementAndGet();
        }

        private static long number(String text) {
            return text == null ? 0 : Long.parseLong(text);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
