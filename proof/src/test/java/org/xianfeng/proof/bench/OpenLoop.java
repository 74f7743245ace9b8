package org.xianfeng.proof.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;
import org.xianfeng.proof.history.Told;
import org.xianfeng.proof.lab.Topic;

/** Sends at a steady rate, whatever comes back, and counts from the moment at which each event was to be sent. */
final class OpenLoop {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Topic topic;
    private final String watched;
    private final Function<ConsumerRecord<byte[], byte[]>, String> nameOf;

    /** @param nameOf which event a record of the watched topic tells of, by the name it was sent under */
    OpenLoop(Topic topic, String watched, Function<ConsumerRecord<byte[], byte[]>, String> nameOf) {
        this.topic = topic;
        this.watched = watched;
        this.nameOf = nameOf;
    }

    /** How long it took, in milliseconds; what never came is missing. */
    record Latencies(double p50, double p99, double most, int missing) {}

    static String header(ConsumerRecord<?, ?> one, String name) {
        Header header = one.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    Latencies run(Map<String, Told> events, int perSecond) {
        Map<String, Integer> places = new HashMap<>();
        events.keySet().forEach(name -> places.put(name, places.size()));
        AtomicLongArray came = new AtomicLongArray(places.size());
        Thread watcher = Thread.ofPlatform().daemon().unstarted(() -> watch(places, came));
        watcher.start();
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        long begun = send(List.copyOf(events.values()), perSecond);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (missing(came) > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(10_000_000);
        }
        watcher.interrupt();
        return latencies(came, begun, perSecond);
    }

    private long send(List<Told> events, int perSecond) {
        AtomicReference<Exception> failed = new AtomicReference<>();
        long begun = System.nanoTime() + 100_000_000;
        for (int i = 0; i < events.size(); i++) {
            long due = due(begun, i, perSecond);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            topic.producer().send(Topic.record(events.get(i)), (_, failure) -> {
                if (failure != null) {
                    failed.set(failure);
                }
            });
        }
        topic.producer().flush();
        if (failed.get() != null) {
            throw new IllegalStateException("not published", failed.get());
        }
        return begun;
    }

    private static long due(long begun, int number, int perSecond) {
        return begun + number * 1_000_000_000L / perSecond;
    }

    private void watch(Map<String, Integer> places, AtomicLongArray came) {
        try (KafkaConsumer<byte[], byte[]> consumer = topic.consumer()) {
            consumer.assign(topic.partitions(watched));
            consumer.seekToEnd(consumer.assignment());
            consumer.assignment().forEach(consumer::position);
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofMillis(50)).forEach(one -> {
                    Integer place = places.get(nameOf.apply(one));
                    if (place != null) {
                        came.compareAndSet(place, 0, System.nanoTime());
                    }
                });
            }
        } catch (InterruptException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static int missing(AtomicLongArray came) {
        int missing = 0;
        for (int i = 0; i < came.length(); i++) {
            missing += came.get(i) == 0 ? 1 : 0;
        }
        return missing;
    }

    private static Latencies latencies(AtomicLongArray came, long begun, int perSecond) {
        double[] millis = new double[came.length() - missing(came)];
        int filled = 0;
        for (int i = 0; i < came.length(); i++) {
            if (came.get(i) != 0) {
                millis[filled++] = (came.get(i) - due(begun, i, perSecond)) / 1e6;
            }
        }
        Arrays.sort(millis);
        return new Latencies(at(millis, 0.50), at(millis, 0.99), at(millis, 1), missing(came));
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }
}
