package org.xianfeng.starter.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.starter.sample.SampleIT;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.TestStore;
import org.xianfeng.starter.test.TestTokens;

@SampleIT
class IdempotencyIT {
    private static final String THINGS = "/api/sample/things";

    @Autowired
    private Calls calls;

    private final String text = "thing " + UUID.randomUUID();
    private final String token = TestTokens.member("member-" + UUID.randomUUID());

    private Calls under(String key) {
        return calls.as(token).with("Idempotency-Key", key);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static String body(String text) {
        return "{\"text\":\"" + text + "\"}";
    }

    private long made(String text) {
        return TestStore.database().getCollection("things").countDocuments(new Document("state.text", text));
    }

    @Test
    void a_hundred_equal_requests_at_once_have_one_effect_and_a_hundred_equal_answers() throws Exception {
        Calls keyed = under(newKey());
        Callable<Answer> request = () -> keyed.post(THINGS, body(text));
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService hundred = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> sent = hundred.invokeAll(
                    IntStream.range(0, 100).mapToObj(_ -> request).toList());
            for (Future<Answer> one : sent) {
                answers.add(one.get().expect(201));
            }
        }
        Set<String> bodies = answers.stream().map(Answer::text).collect(Collectors.toSet());
        assertThat(bodies).hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.headers()
                                .firstValue("idempotency-replayed")
                                .isPresent()))
                .hasSize(99);
        assertThat(made(text)).isEqualTo(1);
    }

    @Test
    void without_a_key_each_request_has_an_effect_of_its_own() {
        calls.as(token).post(THINGS, body(text)).expect(201);
        calls.as(token).post(THINGS, body(text)).expect(201);
        assertThat(made(text)).isEqualTo(2);
    }

    @Test
    void the_same_key_with_another_body_is_refused_and_has_no_effect() {
        String key = newKey();
        Answer first = under(key).post(THINGS, body(text)).expect(201);
        under(key).post(THINGS, body(text + " changed")).expectProblem(422, "idempotency-key-reused");
        under(key).post(THINGS + "?x=1", body(text)).expectProblem(422, "idempotency-key-reused");
        assertThat(made(text + " changed")).isZero();
        assertThat(under(key).post(THINGS, body(text)).text()).isEqualTo(first.text());
    }

    @Test
    void a_key_with_quotes_as_the_draft_writes_it_is_the_same_key() {
        String key = newKey();
        Answer first = under("\"" + key + "\"").post(THINGS, body(text)).expect(201);
        assertThat(under(key).post(THINGS, body(text)).text()).isEqualTo(first.text());
    }

    @Test
    void the_key_of_one_account_is_nothing_to_another() {
        String key = newKey();
        Answer first = under(key).post(THINGS, body(text)).expect(201);
        Answer other = calls.as(TestTokens.with())
                .with("Idempotency-Key", key)
                .post(THINGS, body(text))
                .expect(201);
        assertThat(other.at("/id")).isNotEqualTo(first.at("/id"));
    }

    @Test
    void a_key_that_could_be_guessed_or_is_no_key_is_refused() {
        for (String bad :
                List.of("1", "short-key", "a".repeat(129), "has spaces in the middle", "\"unbalanced-quote-x")) {
            under(bad).post(THINGS, body(text)).expectProblem(400, "idempotency-key-malformed");
        }
        assertThat(made(text)).isZero();
    }

    @Test
    void a_refusal_changed_nothing_so_the_key_may_be_used_for_the_corrected_request() {
        String key = newKey();
        under(key).post(THINGS, body("refused")).expectProblem(422, "too-large");
        under(key).post(THINGS, body(" ")).expectProblem(400, "invalid");
        under(key).post(THINGS, body(text)).expect(201);
        assertThat(made(text)).isEqualTo(1);
    }

    @Test
    void a_failure_after_the_effect_is_gone_on_with_and_the_effect_stays_one() {
        String key = newKey();
        long before = made("outage after the effect");
        for (int attempt = 0; attempt < 3; attempt++) {
            under(key).post(THINGS, body("outage after the effect")).expectProblem(503, "unavailable");
        }
        under(key).post(THINGS, body(text)).expectProblem(422, "idempotency-key-reused");
        assertThat(made("outage after the effect")).isEqualTo(before + 1);
    }

    @Test
    void an_upload_is_told_by_its_parts_not_by_the_boundary_between_them() {
        String key = newKey();
        Answer first = upload(key, "one", "content of " + text).expect(201);
        assertThat(upload(key, "two", "content of " + text).expect(201).text()).isEqualTo(first.text());
        upload(key, "three", "other content").expectProblem(422, "idempotency-key-reused");
        assertThat(made(text + ".txt")).isEqualTo(1);
    }

    private Answer upload(String key, String boundary, String content) {
        String parts = """
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%2$s.txt"\r
                Content-Type: text/plain\r
                \r
                %3$s\r
                --%1$s--\r
                """.formatted(boundary, text, content);
        return under(key)
                .send(
                        THINGS + "/files",
                        request -> request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(BodyPublishers.ofString(parts)));
    }

    @Test
    void a_post_that_only_reads_takes_no_key() {
        String key = newKey();
        assertThat(under(key).post(THINGS + "/search", body(text)).at("/things"))
                .isEqualTo("0");
        calls.as(token).post(THINGS, body(text)).expect(201);
        assertThat(under(key).post(THINGS + "/search", body(text)).at("/things"))
                .isEqualTo("1");
    }

    @Test
    void the_store_tells_neither_the_key_nor_the_secret_in_the_answer() {
        String key = newKey();
        Answer answer = under(key).post(THINGS, body(text)).expect(201);
        List<String> kept = new ArrayList<>();
        TestStore.database()
                .getCollection("keyedRequests")
                .find()
                .forEach(document -> kept.add(document.toJson()
                        + new String(
                                document.get("answer", new org.bson.types.Binary(new byte[0]))
                                        .getData(),
                                java.nio.charset.StandardCharsets.ISO_8859_1)));
        assertThat(kept)
                .isNotEmpty()
                .noneMatch(one -> one.contains(key)
                        || one.contains(answer.at("/secret"))
                        || one.contains(answer.at("/id"))
                        || one.contains(text));
    }

    @Test
    void the_interface_names_the_key_where_it_is_taken() {
        Answer openApi = calls.get("/api/sample/openapi").expect(200);
        assertThat(openApi.json()
                        .at("/paths/~1api~1sample~1things/post/parameters/0/name")
                        .asString())
                .isEqualTo("Idempotency-Key");
        assertThat(openApi.json()
                        .at("/paths/~1api~1sample~1things~1search/post/parameters")
                        .isMissingNode())
                .isTrue();
    }
}
