package org.xianfeng.starter.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.pending.StoredFact;
import org.xianfeng.starter.sample.Notes;
import org.xianfeng.starter.sample.SampleIT;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.PublishedEvent;
import org.xianfeng.starter.test.PublishedEvents;

@SampleIT
class RelayIT {
    @Autowired
    private MongoFacts notes;

    @Autowired
    private PublishedEvents published;

    @Autowired
    private Calls calls;

    private final String id = "note-" + UUID.randomUUID();

    @Test
    void an_event_is_published_with_its_headers_and_taken_off_the_document() {
        notes.insert(id, new Document(), List.of(Notes.event(id, 1)));
        PublishedEvent event = published.await(Notes.TYPE, id);
        assertThat(event.key()).isEqualTo(id);
        assertThat(event.header("ce_source")).isEqualTo("/xianfeng/sample");
        assertThat(event.header("ce_time")).isEqualTo("2026-11-22T04:00:00Z");
        Awaitility.await()
                .untilAsserted(() -> assertThat(document().getList("pendingEvents", Document.class))
                        .isEmpty());
        Awaitility.await().untilAsserted(() -> assertThat(document()).doesNotContainKey("pendingSince"));
    }

    @Test
    void the_events_of_a_document_keep_their_order_over_many_writes() {
        notes.insert(id, new Document(), Notes.events(id, 1, 3));
        for (int round = 0; round < 30; round++) {
            StoredFact read = notes.find(id).orElseThrow();
            notes.replace(id, read.version(), new Document(), Notes.events(id, 4 + 2 * round, 5 + 2 * round));
        }
        List<PublishedEvent> events = published.awaitAll(Notes.TYPE, id, 63);
        assertThat(events)
                .extracting(event -> event.data().get("revision").asInt())
                .isEqualTo(IntStream.rangeClosed(1, 63).boxed().toList());
    }

    @Test
    void a_document_that_nobody_told_of_is_found_by_the_sweep() {
        notes.documents()
                .insertOne(new Document("_id", id)
                        .append("version", 1L)
                        .append("state", new Document())
                        .append("pendingShard", CarriedEvents.shard(id))
                        .append(
                                "pendingSince",
                                java.util.Date.from(java.time.Instant.now().minusSeconds(60)))
                        .append("pendingEvents", List.of(carried())));
        assertThat(published.await(Notes.TYPE, id).id()).isEqualTo("left-" + id);
    }

    private Document carried() {
        return CarriedEvents.document(new org.xianfeng.starter.publishing.WireEvents(
                        "sample", new org.xianfeng.starter.publishing.EventJson())
                .of("left-" + id, Notes.data(id, 1), id, id, java.time.Instant.parse("2026-11-22T04:00:00Z")));
    }

    @Test
    void the_metrics_say_what_went_and_what_waits() {
        notes.insert(id, new Document(), List.of(Notes.event(id, 1)));
        published.await(Notes.TYPE, id);
        assertThat(calls.toManagement().get("/actuator/prometheus").text())
                .contains("xianfeng_outbox_pending{")
                .contains("xianfeng_outbox_oldest_age_seconds{")
                .contains("xianfeng_outbox_relayed_total{")
                .contains("xianfeng_outbox_failures_total{");
    }

    private Document document() {
        return notes.documents().find(new Document("_id", id)).first();
    }
}
