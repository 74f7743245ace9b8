package org.xianfeng.starter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.starter.publishing.EventJson;
import org.xianfeng.starter.publishing.KafkaSender;
import org.xianfeng.starter.sample.Notes;
import org.xianfeng.starter.test.EventPublisher;
import org.xianfeng.starter.test.PublishedEvents;
import org.xianfeng.starter.test.TestBroker;
import org.xianfeng.starter.test.TestStore;
import org.xianfeng.starter.trace.EventSpans;

/** What bad records cost the good ones, beside the same work without them; the embedded store. */
class PoisonCostIT {
    private static final EventJson JSON = new EventJson();
    private static final int BATCH = 1_000;
    private static final int BATCHES = 10;
    private static final int ROUNDS = 3;
    private static final List<Poison> KINDS = List.of(
            Poison.NOT_JSON,
            Poison.VALUE_MISSING,
            Poison.ENUM_UNKNOWN,
            Poison.TOO_DEEP,
            Poison.NO_DATA,
            Poison.TYPE_UNKNOWN,
            Poison.TYPE_MISSING,
            Poison.FROM_THE_FUTURE,
            Poison.ON_THE_WRONG_TOPIC);

    private final String group = "cost-" + UUID.randomUUID();
    private final Storing storing = new Storing();
    private long offset;

    /** Stores each event as a document, in bulk, as handlers do; cannot take those named "bad". */
    private final class Storing implements EventHandler {
        private final MongoCollection<Document> stored = TestStore.newDatabase().getCollection("stored");
        /** Looks at every event first, so that nobody sees at which one it fails and the batch has to be halved. */
        private boolean hides;

        @Override
        public String group() {
            return group;
        }

        @Override
        public Set<Class<? extends EventData>> handles() {
            return Set.of(OrganisationCreated.class);
        }

        @Override
        public List<Rejection> handle(List<ReceivedEvent> batch) {
            List<ReceivedEvent> events = hides ? List.copyOf(batch) : batch;
            List<WriteModel<Document>> writes = new ArrayList<>();
            for (ReceivedEvent event : events) {
                if (event.data().equals(Notes.data("bad", 1))) {
                    throw new IllegalStateException("bad");
                }
                writes.add(new ReplaceOneModel<>(
                        Filters.eq(event.id()),
                        new Document("_id", event.id()).append("text", "x".repeat(1_000)),
                        new ReplaceOptions().upsert(true)));
            }
            stored.bulkWrite(writes);
            return List.of();
        }
    }

    @Test
    void one_record_in_a_hundred_that_is_bad_does_not_hold_up_the_rest() {
        DefaultKafkaProducerFactory<Object, Object> producers = new DefaultKafkaProducerFactory<>(Map.of(
                "bootstrap.servers",
                TestBroker.address(),
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                ByteArraySerializer.class,
                "linger.ms",
                2));
        HandledBatches batches = new HandledBatches(
                storing,
                new Decoder(new EventJson(), Clock.systemUTC()),
                new DeadLetters(new KafkaSender(producers), Clock.systemUTC()),
                new ListenerMetrics(new SimpleMeterRegistry(), group),
                new EventSpans(Tracer.NOOP));
        List<Long> clean = new ArrayList<>();
        List<Long> spoilt = new ArrayList<>();
        List<Long> hidden = new ArrayList<>();
        nanos(batches, true);
        nanos(batches, false);
        for (int round = 0; round < ROUNDS; round++) {
            clean.add(nanos(batches, false));
            spoilt.add(nanos(batches, true));
            storing.hides = true;
            hidden.add(nanos(batches, true));
            storing.hides = false;
        }
        producers.destroy();
        double loss = 1 - (double) median(clean) / median(spoilt);
        double hiddenLoss = 1 - (double) median(clean) / median(hidden);
        System.out.printf(
                "handled %d events a second without and %d with 1 %% bad ones: %.1f %% less; %.1f %% by halving%n",
                perSecond(median(clean)), perSecond(median(spoilt)), loss * 100, hiddenLoss * 100);
        assertThat(new PublishedEvents()
                        .all(Notes.TOPIC + ".dead-letter").stream()
                                .filter(letter -> letter.header("dl_group").equals(group))
                                .count())
                .isEqualTo((2 * ROUNDS + 1) * BATCHES * BATCH / 100);
        assertThat(loss).as("no collapse, however busy the machine").isLessThan(0.6);
    }

    private long nanos(HandledBatches batches, boolean poison) {
        List<List<RawEvent>> all = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            List<RawEvent> some = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                some.add(event(poison && i % 100 == 50 ? batch * BATCH / 100 + i / 100 : -1));
            }
            all.add(some);
        }
        long start = System.nanoTime();
        all.forEach(batches::handle);
        return System.nanoTime() - start;
    }

    private RawEvent event(int poison) {
        Map<String, String> headers =
                new HashMap<>(EventPublisher.headers(UUID.randomUUID().toString(), Notes.TYPE, "a", Instant.now()));
        byte[] body = JSON.write(Notes.data(poison >= 0 && poison % 10 == 9 ? "bad" : "a", 1))
                .getBytes(StandardCharsets.UTF_8);
        if (poison >= 0 && poison % 10 != 9) {
            Poison kind = KINDS.get(poison % 10);
            kind.spoil(headers);
            body = kind.body(body);
        }
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, value) -> all.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new RawEvent(Notes.TOPIC, 0, offset++, new byte[] {'a'}, body, all, 0);
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static long perSecond(long nanos) {
        return BATCH * BATCHES * 1_000_000_000L / nanos;
    }
}
