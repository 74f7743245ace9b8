package org.xianfeng.starter.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.contracts.membership.MemberLeft;
import org.xianfeng.starter.sample.Notes;
import org.xianfeng.starter.sample.SampleHandler;
import org.xianfeng.starter.sample.SampleIT;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.EventPublisher;
import org.xianfeng.starter.test.PublishedEvent;
import org.xianfeng.starter.test.PublishedEvents;

@SampleIT
class ListenerIT {
    private static final String DEAD = Notes.TOPIC + ".dead-letter";
    private static final byte[] GOOD = """
            {"organisationId":"a","kind":"branch","name":"一支部","revision":1}""".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private SampleHandler handler;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private PublishedEvents published;

    @Autowired
    private Calls calls;

    @AfterEach
    void letAllPass() {
        handler.away(false);
        handler.forgive();
    }

    @Test
    void an_event_is_handed_over_with_all_that_is_known_of_it() {
        Instant time = Instant.parse("2026-11-20T01:02:03.004Z");
        String id = UUID.randomUUID().toString();
        publisher.publish(id, "branch-1", time, Notes.data("branch-1", 1));
        await().until(() -> handler.times(id) == 1);
        ReceivedEvent event = handler.received().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(event.type()).isEqualTo(Notes.TYPE);
        assertThat(event.key()).isEqualTo("branch-1");
        assertThat(event.time()).isEqualTo(time);
        assertThat(event.contentHash()).hasSize(64);
        assertThat(event.data()).isEqualTo(Notes.data("branch-1", 1));
    }

    @Test
    void an_event_of_the_catalogue_that_nobody_asked_for_is_passed_over() {
        String unwanted = publisher.publish("a", new MemberLeft("m", "a", java.time.LocalDate.of(2026, 1, 1), 1));
        String wanted = publisher.publish("a", Notes.data("a", 1));
        await().until(() -> handler.times(wanted) == 1);
        assertThat(handler.calls(unwanted)).isZero();
        assertThat(dead(unwanted)).isEmpty();
    }

    @Test
    void what_can_never_be_read_goes_to_the_dead_letters_with_its_reason_and_disturbs_nothing() {
        Map<String, String> expected = new HashMap<>();
        List<String> good = new ArrayList<>();
        for (Poison poison : Poison.values()) {
            good.add(publisher.publish("a", Notes.data("a", 1)));
            String mark = UUID.randomUUID().toString();
            Map<String, String> headers = new HashMap<>(EventPublisher.headers(mark, Notes.TYPE, "a", Instant.now()));
            headers.put("mark", mark);
            poison.spoil(headers);
            publisher.publishRaw(poison.topic(), poison.key(), headers, poison.body(GOOD));
            expected.put(mark, poison.reason());
            good.add(publisher.publish("a", Notes.data("a", 1)));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> good.stream().allMatch(id -> handler.times(id) == 1));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Map<String, String> found = new HashMap<>();
            published.all(DEAD).stream()
                    .filter(letter -> "sample-service.notes".equals(letter.header("dl_group")))
                    .filter(letter -> expected.containsKey(letter.header("mark")))
                    .forEach(letter -> found.put(letter.header("mark"), letter.header("dl_reason")));
            assertThat(found).isEqualTo(expected);
        });
        String metrics = calls.toManagement().get("/actuator/prometheus").text();
        assertThat(expected.values())
                .allSatisfy(reason -> assertThat(metrics)
                        .containsPattern("xianfeng_listener_rejected_total\\{[^}]*reason=\"" + reason + "\""));
        assertThat(metrics)
                .contains("xianfeng_listener_dead_letters_total{")
                .contains("xianfeng_listener_handled_total{")
                .contains("xianfeng_listener_retried_total{")
                .contains("xianfeng_listener_batch_size_count{");
    }

    @Test
    void a_rejected_event_becomes_a_dead_letter_and_can_be_replayed() {
        String id = UUID.randomUUID().toString();
        handler.refuse(id);
        publisher.publish(id, "a", Instant.now(), Notes.data("a", 1));
        await().until(() -> !dead(id).isEmpty());
        PublishedEvent letter = dead(id).getFirst();
        assertThat(letter.headers())
                .containsEntry("dl_reason", "conflicting-duplicate")
                .containsEntry("dl_group", "sample-service.notes")
                .containsEntry("dl_topic", Notes.TOPIC)
                .containsEntry("dl_tries", "1")
                .containsKeys("dl_partition", "dl_offset", "dl_at", "ce_id", "ce_type");
        assertThat(handler.times(id)).isZero();

        assertThat(waiting("conflicting-duplicate")).isGreaterThanOrEqualTo(1);
        replay();
        await().until(() -> dead(id).size() == 2);
        assertThat(dead(id)).extracting(one -> one.header("dl_tries")).containsExactlyInAnyOrder("1", "2");
        assertThat(handler.times(id)).isZero();

        handler.forgive();
        replay();
        assertThat(handler.times(id)).isEqualTo(1);
        assertThat(waiting("conflicting-duplicate")).isZero();
        replay();
        assertThat(handler.times(id)).isEqualTo(1);
    }

    @Test
    void an_event_that_stands_twice_among_the_dead_letters_is_rejected_twice_and_handled_never() {
        String id = UUID.randomUUID().toString();
        Instant told = Instant.now();
        replay();
        handler.refuse(id);
        publisher.publish(id, "a", told, Notes.data("a", 1));
        await().until(() -> dead(id).size() == 1);
        publisher.publish(id, "a", told, Notes.data("a", 1));
        await().until(() -> dead(id).size() == 2);

        Answer answer = replay();
        assertThat(answer.json().get("handled").asInt()).isZero();
        assertThat(answer.json().get("rejectedAgain").asInt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void the_one_event_that_makes_a_handler_fail_is_found_among_the_others() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            ids.add(UUID.randomUUID().toString());
        }
        handler.failAt(ids.get(77));
        handler.failAt(ids.get(78));
        ids.forEach(id -> publisher.publish(id, "a", Instant.now(), Notes.data("a", 1)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ids.stream().filter(id -> handler.times(id) > 0).count() == 198);
        await().untilAsserted(() -> assertThat(dead(ids.get(77)))
                .extracting(letter -> letter.header("dl_reason"))
                .containsExactly("handler-failed"));
        assertThat(handler.calls(ids.get(77))).isGreaterThanOrEqualTo(5);
    }

    @Test
    void an_outage_is_waited_for_and_nothing_is_lost_or_dead() {
        handler.away(true);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add(publisher.publish("a", Notes.data("a", 1)));
        }
        await().during(Duration.ofSeconds(3)).until(() -> ids.stream().allMatch(id -> handler.calls(id) == 0));
        handler.away(false);
        await().atMost(Duration.ofSeconds(20)).until(() -> ids.stream().allMatch(id -> handler.times(id) == 1));
        assertThat(ids).allSatisfy(id -> assertThat(dead(id)).isEmpty());
    }

    private List<PublishedEvent> dead(String id) {
        return published.all(DEAD).stream()
                .filter(letter -> letter.id().equals(id))
                .toList();
    }

    private long waiting(String reason) {
        Answer answer = calls.toManagement().get("/actuator/deadletters").expect(200);
        long count = 0;
        for (var line : answer.json()) {
            if (line.get("reason").asString().equals(reason)) {
                count += line.get("waiting").asLong();
            }
        }
        return count;
    }

    private Answer replay() {
        return calls.toManagement()
                .post("/actuator/deadletters", Map.of("topic", DEAD, "most", 5000))
                .expect(200);
    }
}
