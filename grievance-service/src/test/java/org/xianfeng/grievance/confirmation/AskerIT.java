package org.xianfeng.grievance.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.grievance.Town.API;
import static org.xianfeng.grievance.Town.path;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.grievance.GrievanceIT;
import org.xianfeng.grievance.MovedClock;
import org.xianfeng.grievance.Town;
import org.xianfeng.grievance.tracking.TrackingNumber;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.PublishedEvent;
import org.xianfeng.starter.test.PublishedEvents;

@GrievanceIT
class AskerIT {
    private static final String TRACKING = API + "/needs/tracking";

    @Autowired
    private Town founder;

    @Autowired
    private MovedClock clock;

    @Autowired
    private WorkOffAgenda agenda;

    @Autowired
    private PublishedEvents events;

    private final Random random = new Random();
    private Town town;

    @BeforeEach
    void town() {
        town = founder.founded();
    }

    @Test
    void nobody_confirms_twice() {
        Town.Known need = town.resolved();
        town.stranger().post(TRACKING + "/confirmation", need.key()).expect(200);
        town.stranger().post(TRACKING + "/confirmation", need.key()).expectProblem(409, "need-step-not-possible");
        assertThat(events.awaitAll("org.xianfeng.grievance.need-confirmed.v1", need.id(), 1))
                .hasSize(1);
    }

    @Test
    void a_need_is_not_confirmed_before_it_is_resolved() {
        Town.Known need = town.dispatched();
        town.stranger().post(TRACKING + "/confirmation", need.key()).expectProblem(409, "need-step-not-possible");
        town.stranger().post(TRACKING + "/reopening", reason(need)).expectProblem(409, "need-step-not-possible");
    }

    @Test
    void a_confirmed_need_is_reopened_within_thirty_days_and_not_after_them() {
        Town.Known early = town.resolved();
        Town.Known late = town.resolved();
        town.stranger().post(TRACKING + "/confirmation", early.key()).expect(200);
        town.stranger().post(TRACKING + "/confirmation", late.key()).expect(200);
        clock.forward(Duration.ofDays(29));
        town.stranger().post(TRACKING + "/reopening", reason(early)).expect(200);
        events.await("org.xianfeng.grievance.need-reopened.v1", early.id());
        clock.forward(Duration.ofDays(2));
        town.stranger().post(TRACKING + "/reopening", reason(late)).expectProblem(409, "need-reopen-window-passed");
    }

    @Test
    void a_need_is_reopened_at_most_twice() {
        Town.Known need = town.resolved();
        for (int round = 0; round < 2; round++) {
            town.stranger().post(TRACKING + "/reopening", reason(need)).expect(200);
            town.dispatch(need);
            town.resolve(need);
        }
        Answer seen = town.stranger().post(TRACKING, need.key()).expect(200);
        assertThat(seen.at("/reopeningsLeft")).isEqualTo("0");
        assertThat(seen.json().has("reopenUntil")).isFalse();
        town.stranger().post(TRACKING + "/reopening", reason(need)).expectProblem(409, "need-reopened-too-often");
    }

    @Test
    void silence_lapses_once_although_several_instances_look_at_the_same_time() throws Exception {
        List<Town.Known> needs =
                IntStream.range(0, 5).mapToObj(_ -> town.resolved()).toList();
        agenda.run();
        assertThat(state(needs.getFirst())).isEqualTo("resolved");
        clock.forward(Duration.ofDays(7).plusSeconds(1));
        Callable<Boolean> instance = () -> {
            agenda.run();
            return true;
        };
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : instances.invokeAll(List.of(instance, instance, instance, instance))) {
                assertThat(one.get()).isTrue();
            }
        }
        agenda.run();
        for (Town.Known need : needs) {
            assertThat(state(need)).isEqualTo("confirmed");
            List<PublishedEvent> told = events.awaitAll("org.xianfeng.grievance.need-confirmed.v1", need.id(), 1);
            assertThat(told).hasSize(1);
            assertThat(told.getFirst().data().at("/confirmation").asString()).isEqualTo("lapse");
        }
        assertThat(events.all("xianfeng.grievance.events").stream()
                        .filter(event -> event.type().endsWith("need-confirmed.v1"))
                        .filter(event ->
                                needs.stream().anyMatch(need -> need.id().equals(event.subject())))
                        .map(PublishedEvent::id)
                        .distinct())
                .hasSize(5);
    }

    @Test
    void a_lapsed_need_can_still_be_reopened() {
        Town.Known need = town.resolved();
        clock.forward(Duration.ofDays(8));
        agenda.run();
        assertThat(state(need)).isEqualTo("confirmed");
        town.stranger().post(TRACKING + "/reopening", reason(need)).expect(200);
        assertThat(state(need)).isEqualTo("reopened");
    }

    @Test
    void the_contact_is_erased_when_the_need_is_over() {
        Map<String, Object> body = new HashMap<>(town.newNeed("路灯"));
        body.put("contact", "13912345678");
        town.stranger().post(API + "/needs", body).expect(201);
        String id = town.handler()
                .get(API + "/organisations/" + town.committee + "/needs")
                .at("/items/0/id");
        Town.Known need = new Town.Known(id, "", "");
        town.handler()
                .post(path(need, "/acceptance"), Map.of("priority", "hard"))
                .expect(200);
        town.dispatch(need);
        town.resolve(need);
        clock.forward(Duration.ofDays(8));
        agenda.run();
        town.handler().get(path(need, "/contact")).expect(200);
        clock.forward(Duration.ofDays(23));
        agenda.run();
        town.handler().get(path(need, "/contact")).expectProblem(404, "contact-not-given");
    }

    @Test
    void a_wrong_number_and_a_wrong_secret_get_the_same_answer() {
        Town.Known need = town.registered();
        Answer wrongSecret = town.stranger()
                .post(TRACKING, Map.of("trackingNumber", need.trackingNumber(), "secret", "WRONG"))
                .expectProblem(404, "tracking-unknown");
        Answer wrongNumber = town.stranger()
                .post(TRACKING, Map.of("trackingNumber", other(), "secret", need.secret()))
                .expectProblem(404, "tracking-unknown");
        assertThat(wrongNumber.problem()).isEqualTo(wrongSecret.problem());
        assertThat(wrongNumber.headers().map().keySet())
                .isEqualTo(wrongSecret.headers().map().keySet());
    }

    @Test
    void a_mistyped_number_is_told() {
        Town.Known need = town.registered();
        String digits = need.trackingNumber();
        char wrong = digits.charAt(0) == '9' ? '1' : (char) (digits.charAt(0) + 1);
        town.stranger()
                .post(TRACKING, Map.of("trackingNumber", wrong + digits.substring(1), "secret", need.secret()))
                .expectProblem(422, "tracking-number-mistyped");
    }

    @Test
    void guessing_at_one_number_is_limited_from_all_addresses_together() {
        Town.Known need = town.registered();
        for (int guess = 0; guess < 5; guess++) {
            town.stranger()
                    .post(TRACKING, Map.of("trackingNumber", need.trackingNumber(), "secret", "WRONG" + guess))
                    .expectProblem(404, "tracking-unknown");
        }
        Answer refused = town.stranger().post(TRACKING, need.key()).expectProblem(429, "too-many-tries");
        int seconds =
                Integer.parseInt(refused.headers().firstValue("retry-after").orElseThrow());
        assertThat(seconds).isBetween(1, 900);
        clock.forward(Duration.ofSeconds(seconds + 1));
        town.stranger().post(TRACKING, need.key()).expect(200);
    }

    @Test
    void guessing_from_one_address_is_limited_for_all_numbers_together_and_its_neighbours_are_not() {
        Town.Known need = town.registered();
        Calls guesser = town.stranger();
        for (int guess = 0; guess < 8; guess++) {
            guesser.post(TRACKING, Map.of("trackingNumber", other(), "secret", "WRONG"))
                    .expectProblem(404, "tracking-unknown");
        }
        guesser.post(TRACKING, need.key()).expectProblem(429, "too-many-tries");
        guesser.post(TRACKING + "/confirmation", need.key()).expectProblem(429, "too-many-tries");
        town.stranger().post(TRACKING, need.key()).expect(200);
    }

    @Test
    void an_address_that_the_client_wrote_itself_does_not_help() {
        Town.Known need = town.registered();
        for (int guess = 0; guess < 8; guess++) {
            town.anybody()
                    .with("X-Forwarded-For", "203.0.113." + guess + ", 198.51.100.77")
                    .post(TRACKING, Map.of("trackingNumber", other(), "secret", "WRONG"))
                    .expectProblem(404, "tracking-unknown");
        }
        town.anybody()
                .with("X-Forwarded-For", "203.0.113.99, 198.51.100.77")
                .post(TRACKING, need.key())
                .expectProblem(429, "too-many-tries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"attitude\":0,\"efficiency\":5,\"effect\":5}",
                "{\"attitude\":5,\"efficiency\":6,\"effect\":5}",
                "{\"attitude\":5}",
                "5"
            })
    void an_absurd_rating_is_refused(String rating) {
        Town.Known need = town.resolved();
        String body = "{\"trackingNumber\":\"" + need.trackingNumber() + "\",\"secret\":\"" + need.secret()
                + "\",\"satisfaction\":" + rating + "}";
        assertThat(town.stranger().post(TRACKING + "/confirmation", body).status())
                .isEqualTo(400);
        assertThat(state(need)).isEqualTo("resolved");
    }

    @Test
    void a_reopening_wants_a_reason_of_bounded_length() {
        Town.Known need = town.resolved();
        town.stranger().post(TRACKING + "/reopening", need.key()).expectProblem(400, "invalid");
        Map<String, Object> tooLong = new HashMap<>(need.key());
        tooLong.put("reason", "长".repeat(1001));
        town.stranger().post(TRACKING + "/reopening", tooLong).expectProblem(400, "invalid");
    }

    @Test
    void a_secret_in_the_address_opens_nothing() {
        Town.Known need = town.registered();
        assertThat(town.stranger()
                        .get(TRACKING + "?trackingNumber=" + need.trackingNumber() + "&secret=" + need.secret())
                        .status())
                .isIn(401, 404, 405);
    }

    private String state(Town.Known need) {
        return town.handler().get(path(need, "")).expect(200).at("/state");
    }

    private String other() {
        return TrackingNumber.draw(random).toString();
    }

    private static Map<String, Object> reason(Town.Known need) {
        Map<String, Object> body = new HashMap<>(need.key());
        body.put("reason", "又坏了");
        return body;
    }
}
