package org.xianfeng.starter.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.xianfeng.starter.pending.StoredFact;
import org.xianfeng.starter.publishing.Sender;
import org.xianfeng.starter.publishing.WireEvent;
import org.xianfeng.starter.sample.Notes;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;
import org.xianfeng.starter.trace.Traceparent;

/** The relay dies between any two steps, as by kill -9, and another takes over: nothing is lost, and order is kept. */
@StoreContract
class CrashContract {
    private static final int SEEDS = 25;
    private final Bench bench;
    private final RecordingSender broker = new RecordingSender();
    /** Each write has a trace of its own, which whoever relays its events must tell. */
    private final Map<String, String> traces = new HashMap<>();

    CrashContract(StoreKind store) {
        bench = new Bench(store.open(), 1_000, 100_000);
    }

    /** The process is gone. */
    private static final class Killed extends Error {}

    /** Dies at a random step; what was done before stays done. */
    private final class Mortal implements Sender, Carriers {
        private final Carriers store = bench.carriers();
        private final Random random;

        Mortal(Random random) {
            this.random = random;
        }

        private void step() {
            if (random.nextInt(4) == 0) {
                throw new Killed();
            }
        }

        @Override
        public List<CompletableFuture<Void>> send(List<WireEvent> events) {
            List<CompletableFuture<Void>> answers = new ArrayList<>();
            for (WireEvent event : events) {
                step();
                answers.add(
                        random.nextInt(10) == 0
                                ? CompletableFuture.failedFuture(new org.apache.kafka.common.errors.TimeoutException())
                                : broker.send(event));
                step();
            }
            return answers;
        }

        @Override
        public List<Carrier> read(Collection<FactRef> refs) {
            return store.read(refs);
        }

        @Override
        public void remove(Map<FactRef, List<String>> eventIds) {
            step();
            Map<FactRef, List<String>> some = new HashMap<>(eventIds);
            if (random.nextInt(3) == 0 && some.size() > 1) {
                some.remove(some.keySet().iterator().next());
                store.remove(some);
                throw new Killed();
            }
            store.remove(some);
            step();
        }

        @Override
        public List<FactRef> leftovers(Set<Integer> shards, Instant before, int most) {
            return store.leftovers(shards, before, most);
        }

        @Override
        public Waiting waiting() {
            return store.waiting();
        }

        @Override
        public void index() {
            store.index();
        }
    }

    @Test
    void killed_at_any_step_it_loses_nothing_and_keeps_the_order_of_each_document() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<String> ids = List.of("a" + seed, "b" + seed, "c" + seed);
            Map<String, Integer> written = new HashMap<>();
            for (int round = 0; round < 6; round++) {
                for (String id : ids) {
                    write(id, 1 + random.nextInt(3), written);
                }
                relayMortally(ids, random);
            }
            relayAll(ids);
            ids.forEach(id -> assertAllWentInOrder(id, written));
        }
        assertThat(bench.stillCarried()).isZero();
        assertThat(broker.acknowledged)
                .allSatisfy(
                        event -> assertThat(event.traceparent()).isEqualTo(traces.get(RecordingSender.fact(event))));
    }

    @Test
    void two_relays_at_once_lose_nothing_and_keep_the_order_of_each_document() throws Exception {
        List<String> ids = List.of("a", "b", "c", "d");
        Map<String, Integer> written = new HashMap<>();
        try (ExecutorService relays = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 30; round++) {
                ids.forEach(id -> write(id, 2, written));
                Runnable relay = () -> new Relay(bench.carriers(), broker).relay(bench.refs(ids));
                Future<?> one = relays.submit(relay);
                Future<?> other = relays.submit(relay);
                ids.forEach(id -> write(id, 1, written));
                one.get();
                other.get();
            }
        }
        relayAll(ids);
        ids.forEach(id -> assertAllWentInOrder(id, written));
        assertThat(bench.stillCarried()).isZero();
    }

    @Test
    void a_document_that_carries_very_much_is_emptied_in_parts() {
        bench.facts.insert("a", new Document(), Notes.events("a", 1, 105));
        Relay.Outcome outcome = new Relay(bench.carriers(), broker).relay(bench.refs(List.of("a")));
        assertThat(outcome.relayed()).isEqualTo(105);
        assertThat(broker.firsts("a"))
                .isEqualTo(IntStream.rangeClosed(1, 105).boxed().toList());
        assertThat(broker.ids()).doesNotHaveDuplicates();
        assertThat(bench.stillCarried()).isZero();
    }

    private void relayMortally(List<String> ids, Random random) {
        Mortal mortal = new Mortal(random);
        try {
            new Relay(mortal, mortal).relay(bench.refs(ids));
        } catch (Killed _) {
            assertThat(bench.carriers().waiting().events()).isPositive();
        }
    }

    private void relayAll(List<String> ids) {
        new Relay(bench.carriers(), broker).relay(bench.refs(ids));
        new Relay(bench.carriers(), broker).relay(bench.refs(ids));
    }

    private void write(String id, int events, Map<String, Integer> written) {
        int from = written.getOrDefault(id, 0) + 1;
        int to = from + events - 1;
        written.put(id, to);
        Traceparent trace = new Traceparent("%032x".formatted(id.hashCode() + 1L), "%016x".formatted(to), true);
        bench.trace = trace;
        IntStream.rangeClosed(from, to).forEach(revision -> traces.put(id + "/" + revision, trace.toString()));
        StoredFact read = bench.facts.find(id).orElse(null);
        if (read == null) {
            bench.facts.insert(id, new Document(), Notes.events(id, from, to));
        } else {
            bench.facts.replace(id, read.version(), new Document(), Notes.events(id, from, to));
        }
    }

    private void assertAllWentInOrder(String id, Map<String, Integer> written) {
        assertThat(broker.firsts(id))
                .as(id)
                .isEqualTo(IntStream.rangeClosed(1, written.getOrDefault(id, 0))
                        .boxed()
                        .toList());
    }
}
