package org.xianfeng.starter.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.publishing.EventJson;
import org.xianfeng.starter.publishing.WireEvents;
import org.xianfeng.starter.relay.Outbox;
import org.xianfeng.starter.sample.Notes;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class KeyedRequestsContract {
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final NewIds IDS = NewIds.ofRequests();

    private final SetClock clock = new SetClock();
    private final MongoKeyedRequests requests;
    private final MongoFacts things;
    private final IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString());
    private final AnswerOnce.Incoming incoming = request("one body");

    KeyedRequestsContract(StoreKind store) {
        MongoDatabase database = store.open();
        requests = new MongoKeyedRequests(database, LEASE, clock);
        things = FactCollections.in(
                        database, new WireEvents("sample", new EventJson()), new Outbox(100_000, 100_000), clock)
                .open("things");
    }

    private AnswerOnce.Incoming request(String body) {
        return new AnswerOnce.Incoming(key, key.idFor("account a"), body.getBytes(StandardCharsets.UTF_8));
    }

    private AnswerOnce process() {
        return new AnswerOnce(requests, new IdempotencyMetrics(new SimpleMeterRegistry()), Duration.ofSeconds(5));
    }

    private KeptAnswer make() {
        String id = IDS.next();
        things.insert(id, new Document("text", "made"), List.of(Notes.event(id, 1)));
        return new KeptAnswer(201, Map.of("ETag", "\"1\""), id.getBytes(StandardCharsets.UTF_8));
    }

    private static KeptAnswer refuse() {
        return new KeptAnswer(422, Map.of(), new byte[0]);
    }

    private String answer(AnswerOnce process) throws Exception {
        return new String(process.of(incoming, this::make).answer().body(), StandardCharsets.UTF_8);
    }

    private Claim.Ours claimedByAProcessThatDies() {
        return (Claim.Ours) requests.claim(incoming.id(), incoming.fingerprint());
    }

    private void leaseEnds() {
        clock.now = clock.now.plus(LEASE);
    }

    @Test
    void a_process_that_dies_before_the_effect_leaves_it_to_the_next_one() throws Exception {
        claimedByAProcessThatDies();
        leaseEnds();
        answer(process());
        assertThat(things.documents().countDocuments()).isEqualTo(1);
    }

    @Test
    void a_process_that_dies_between_effect_and_answer_leaves_one_effect_and_the_same_ids() throws Exception {
        String made =
                claimedByAProcessThatDies().request().answer(() -> new String(make().body(), StandardCharsets.UTF_8));
        leaseEnds();
        assertThat(answer(process())).isEqualTo(made);
        assertThat(things.documents().countDocuments()).isEqualTo(1);
        assertThat(things.documents().find().first().getList("pendingEvents", Document.class))
                .hasSize(1);
    }

    @Test
    void a_process_that_dies_after_the_answer_was_kept_has_it_given_again() throws Exception {
        String first = answer(process());
        assertThat(answer(process())).isEqualTo(first);
        leaseEnds();
        assertThat(answer(process())).isEqualTo(first);
        assertThat(things.documents().countDocuments()).isEqualTo(1);
    }

    @Test
    void a_slow_process_that_was_given_up_changes_nothing_any_more() throws Exception {
        Claim.Ours slow = claimedByAProcessThatDies();
        leaseEnds();
        String answer = answer(process());
        assertThat(slow.request().answer(() -> new String(make().body(), StandardCharsets.UTF_8)))
                .as("the ids follow from the request, whoever answers it")
                .isEqualTo(answer);
        requests.forget(incoming.id(), slow.holder());
        requests.answered(incoming.id(), slow.holder(), new byte[0]);
        assertThat(answer(process())).isEqualTo(answer);
        assertThat(things.documents().countDocuments()).isEqualTo(1);
    }

    @Test
    void while_a_request_is_under_way_an_equal_one_waits_and_then_is_told_to_come_back() {
        claimedByAProcessThatDies();
        AnswerOnce impatient =
                new AnswerOnce(requests, new IdempotencyMetrics(new SimpleMeterRegistry()), Duration.ofMillis(50));
        assertThatThrownBy(() -> impatient.of(incoming, this::make))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("idempotency-in-progress"));
        assertThat(things.documents().countDocuments()).isZero();
    }

    @Test
    void equal_requests_of_several_processes_have_one_effect() throws Exception {
        List<AnswerOnce> processes = List.of(process(), process(), process(), process());
        Set<String> answers = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> all = new ArrayList<>();
            for (int request = 0; request < 100; request++) {
                AnswerOnce process = processes.get(request % processes.size());
                all.add(threads.submit(() -> answer(process)));
            }
            for (Future<String> one : all) {
                answers.add(one.get());
            }
        }
        assertThat(answers).hasSize(1);
        assertThat(things.documents().countDocuments()).isEqualTo(1);
    }

    @Test
    void a_refusal_is_forgotten_unless_an_earlier_attempt_may_have_had_an_effect() throws Exception {
        process().of(incoming, KeyedRequestsContract::refuse);
        assertThat(requests.claim(incoming.id(), request("another body").fingerprint()))
                .isInstanceOf(Claim.Ours.class);
        leaseEnds();
        process().of(request("another body"), KeyedRequestsContract::refuse);
        assertThat(requests.claim(incoming.id(), incoming.fingerprint())).isInstanceOf(Claim.OtherRequest.class);
    }

    @Test
    void a_key_used_again_after_its_time_makes_something_new() throws Exception {
        String first = answer(process());
        clock.now = clock.now.plus(Duration.ofHours(25));
        assertThat(requests.dropBefore(clock.now.minus(Duration.ofHours(24)))).isEqualTo(1);
        assertThat(answer(process())).isNotEqualTo(first);
        assertThat(things.documents().countDocuments()).isEqualTo(2);
    }

    @Test
    void an_id_that_another_request_took_stays_taken() {
        things.insert("thing-1", new Document(), List.of());
        Claim.Ours ours = claimedByAProcessThatDies();
        assertThatThrownBy(() -> ours.request().answer(() -> {
                    things.insert("thing-1", new Document(), List.of());
                    return true;
                }))
                .isInstanceOf(IdTaken.class);
    }

    @Test
    void a_kept_answer_that_was_changed_in_the_store_is_not_given_out() throws Exception {
        answer(process());
        byte[] sealed = ((Claim.Answered) requests.claim(incoming.id(), incoming.fingerprint())).sealed();
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> KeptAnswer.opened(sealed, key, incoming.id()))
                .hasMessageContaining("was changed in the store");
    }

    /** Stands still until it is moved. */
    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-26T01:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
