package org.xianfeng.starter.pending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.starter.publishing.EventJson;
import org.xianfeng.starter.publishing.EventTooLarge;
import org.xianfeng.starter.publishing.WireEvents;
import org.xianfeng.starter.relay.Outbox;
import org.xianfeng.starter.relay.OutboxFull;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoFactsContract {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private final MongoDatabase database;
    private final MongoFacts facts;

    MongoFactsContract(StoreKind store) {
        database = store.open();
        facts = facts(NOON, new Outbox(100, 1_000));
    }

    private MongoFacts facts(Instant now, Outbox outbox) {
        return facts(new WireEvents("sample", new EventJson()), now, outbox);
    }

    private MongoFacts facts(WireEvents events, Instant now, Outbox outbox) {
        return new MongoFactCollections(database, new PendingEvents(events), outbox, Clock.fixed(now, ZoneOffset.UTC))
                .open("notes");
    }

    @Test
    void a_fact_comes_back_as_it_was_written() {
        facts.insert("a", new Document("text", "hello"), List.of());
        StoredFact stored = facts.find("a").orElseThrow();
        assertThat(stored).isEqualTo(new StoredFact("a", 1, new Document("text", "hello")));
        assertThat(facts.find("b")).isEmpty();
    }

    @Test
    void many_facts_are_written_in_one_go_and_one_that_is_there_keeps_no_other_back() {
        facts.insert("b", new Document("text", "first"), List.of());
        Outbox outbox = new Outbox(100, 1_000);
        MongoFacts many = facts(NOON, outbox);
        List<NewFact> some = List.of(newFact("a"), newFact("b"), newFact("c"), newFact("a"));
        assertThat(many.insertAll(some)).containsExactlyInAnyOrder("a", "b");
        assertThat(many.insertAll(some)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(many.insertAll(List.of())).isEmpty();
        assertThat(many.find("b").orElseThrow().state()).isEqualTo(new Document("text", "first"));
        assertThat(many.find("a").orElseThrow()).isEqualTo(new StoredFact("a", 1, new Document("text", "many")));
        assertThat(database.getCollection("notes")
                        .find(new Document("_id", "c"))
                        .first()
                        .getList("pendingEvents", Document.class))
                .hasSize(1);
    }

    private static NewFact newFact(String id) {
        OrganisationCreated created = new OrganisationCreated(id, null, OrganisationKind.COMMITTEE, id, 1);
        return new NewFact(id, new Document("text", "many"), List.of(new NewEvent(created, id, id, NOON)));
    }

    @Test
    void a_fact_and_its_events_are_in_one_document() {
        facts.insert("a", new Document("text", "hello"), List.of(event("one"), event("two")));
        Document document = facts.documents().find().first();
        assertThat(document.getList("pendingEvents", Document.class))
                .extracting(event -> event.getString("type"), event -> event.getString("subject"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("org.xianfeng.membership.organisation-created.v1", "one"),
                        org.assertj.core.groups.Tuple.tuple("org.xianfeng.membership.organisation-created.v1", "two"));
        assertThat(document.getDate("pendingSince")).isEqualTo(Date.from(NOON));
    }

    @Test
    void later_events_stand_behind_earlier_ones_and_the_oldest_time_stays() {
        facts.insert("a", new Document(), List.of(event("one")));
        facts(NOON.plusSeconds(60), new Outbox(100, 1_000)).replace("a", 1, new Document(), List.of(event("two")));
        Document document = facts.documents().find().first();
        assertThat(document.getList("pendingEvents", Document.class))
                .extracting(event -> event.getString("subject"))
                .containsExactly("one", "two");
        assertThat(document.getDate("pendingSince")).isEqualTo(Date.from(NOON));
        assertThat(document.getLong("version")).isEqualTo(2);
    }

    @Test
    void an_id_is_given_once() {
        facts.insert("a", new Document("text", "first"), List.of());
        assertThatThrownBy(() -> facts.insert("a", new Document("text", "second"), List.of()))
                .isInstanceOf(IdTaken.class);
        assertThat(facts.find("a").orElseThrow().state()).isEqualTo(new Document("text", "first"));
    }

    @Test
    void a_value_that_must_be_unique_is_given_once() {
        facts.documents().createIndex(Indexes.ascending("state.login"), new IndexOptions().unique(true));
        facts.insert("a", new Document("login", "li"), List.of());
        facts.insert("b", new Document("login", "wang"), List.of());
        assertThatThrownBy(() -> facts.insert("c", new Document("login", "li"), List.of()))
                .isInstanceOf(IdTaken.class);
        assertThatThrownBy(() -> facts.replace("b", 1, new Document("login", "li"), List.of()))
                .isInstanceOf(IdTaken.class);
    }

    @Test
    void a_stale_writer_is_refused_and_changes_nothing() {
        facts.insert("a", new Document("text", "1"), List.of());
        facts.replace("a", 1, new Document("text", "2"), List.of());
        assertThatThrownBy(() -> facts.replace("a", 1, new Document("text", "3"), List.of(event("one"))))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> facts.replace("none", 1, new Document(), List.of()))
                .isInstanceOf(StaleVersion.class);
        assertThat(facts.find("a").orElseThrow()).isEqualTo(new StoredFact("a", 2, new Document("text", "2")));
        assertThat(facts.documents().find().first()).doesNotContainKey("pendingEvents");
    }

    @Test
    void of_writers_that_race_one_wins_each_version() throws Exception {
        facts.insert("a", new Document("count", 0), List.of());
        Callable<Integer> writer =
                () -> IntStream.range(0, 25).map(_ -> increment()).sum();
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            for (var done : writers.invokeAll(List.of(writer, writer, writer, writer))) {
                assertThat(done.get()).isEqualTo(25);
            }
        }
        StoredFact stored = facts.find("a").orElseThrow();
        assertThat(stored.version()).isEqualTo(101);
        assertThat(stored.state().getInteger("count")).isEqualTo(100);
        assertThat(facts.documents().find().first().getList("pendingEvents", Document.class))
                .extracting(event -> event.getString("id"))
                .hasSize(100)
                .doesNotHaveDuplicates();
    }

    private int increment() {
        while (true) {
            StoredFact read = facts.find("a").orElseThrow();
            Document next = new Document("count", read.state().getInteger("count") + 1);
            try {
                facts.replace("a", read.version(), next, List.of(event("one")));
                return 1;
            } catch (StaleVersion _) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void a_command_tried_again_repeats_the_ids_of_its_events() {
        facts.insert("a", new Document(), List.of(event("one"), event("two")));
        List<String> first = eventIds();
        facts.documents().drop();
        facts(NOON.plus(Duration.ofDays(1)), new Outbox(1, 9))
                .insert("a", new Document(), List.of(event("one"), event("two")));
        assertThat(eventIds()).isEqualTo(first).doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_written_when_too_much_waits_or_an_event_is_too_large() {
        Outbox full = new Outbox(100, 1);
        full.written("notes", "x", 1);
        MongoFacts narrow = facts(new WireEvents("sample", new EventJson(), 50), NOON, new Outbox(1, 9));
        assertThatThrownBy(() -> facts(NOON, full).insert("a", new Document(), List.of(event("one"))))
                .isInstanceOf(OutboxFull.class);
        assertThatThrownBy(() -> narrow.insert("b", new Document(), List.of(event("one"))))
                .isInstanceOf(EventTooLarge.class);
        assertThat(facts.find("a")).isEmpty();
        assertThat(facts.find("b")).isEmpty();
        facts(NOON, full).insert("c", new Document(), List.of());
    }

    private List<String> eventIds() {
        return facts.documents().find().first().getList("pendingEvents", Document.class).stream()
                .map(event -> event.getString("id"))
                .toList();
    }

    private static NewEvent event(String subject) {
        return new NewEvent(
                new OrganisationCreated(subject, null, OrganisationKind.BRANCH, "一支部", 1), subject, subject, NOON);
    }
}
