package org.xianfeng.starter.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.starter.sample.SampleIT;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.TestTokens;

@SampleIT
class RefusalIT {
    @Autowired
    private Calls calls;

    @Autowired
    private MeterRegistry meters;

    private Calls signedIn() {
        return calls.as(TestTokens.with());
    }

    @Test
    void a_refusal_speaks_chinese_unless_another_language_is_asked_for() {
        assertThat(calls.get("/api/sample/me").at("/title")).isEqualTo("请先登录");
        assertThat(calls.with("Accept-Language", "en-GB,en;q=0.8")
                        .get("/api/sample/me")
                        .at("/title"))
                .isEqualTo("Sign in first");
        assertThat(calls.with("Accept-Language", "fr").get("/api/sample/me").at("/title"))
                .isEqualTo("请先登录");
        assertThat(signedIn().get("/api/sample/failures/conflict").at("/title")).isEqualTo("内容已被他人修改");
        assertThat(signedIn()
                        .with("Accept-Language", "en")
                        .get("/api/sample/failures/conflict")
                        .at("/title"))
                .isEqualTo("Changed by someone else");
    }

    @Test
    void values_that_break_the_rules_are_named_one_by_one() {
        Answer answer = calls.with("Accept-Language", "en")
                .post("/api/sample/echo", """
                        {"text":" ","weight":11,"standing":"formal"}""")
                .expectProblem(400, "invalid");
        assertThat(answer.json().at("/errors").size()).isEqualTo(2);
        assertThat(answer.text()).contains("\"text\"", "\"weight\"", "must be less than or equal to 10");
        signedIn().get("/api/sample/notes?limit=1000").expectProblem(400, "invalid");
    }

    @Test
    void every_refusal_is_counted_by_what_it_was() {
        Map<String, Runnable> refusals = Map.of(
                "401 sign-in-required", () -> calls.get("/api/sample/me"),
                "404 not-found", () -> signedIn().get("/api/sample/nowhere"),
                "400 invalid",
                        () -> calls.post("/api/sample/echo", "{\"text\":\" \",\"weight\":-1,\"standing\":\"formal\"}"),
                "400 malformed", () -> calls.post("/api/sample/echo", "{"),
                "403 forbidden",
                        () -> calls.as(TestTokens.with("member@branch-1"))
                                .post("/api/sample/branches/branch-1/notes", "{}"),
                "413 too-large", () -> calls.post("/api/sample/echo", "x".repeat(1_100_000)));
        refusals.forEach((refusal, request) -> {
            double before = counted(refusal);
            request.run();
            assertThat(counted(refusal)).as(refusal).isEqualTo(before + 1);
        });
    }

    private double counted(String refusal) {
        String[] parts = refusal.split(" ");
        return meters.counter("xianfeng.refusals", "status", parts[0], "slug", parts[1])
                .count();
    }

    @Test
    void what_cannot_be_read_is_malformed() {
        calls.post("/api/sample/echo", "{").expectProblem(400, "malformed");
        calls.post("/api/sample/echo", "[".repeat(1000)).expectProblem(400, "malformed");
        signedIn().get("/api/sample/notes").expectProblem(400, "malformed");
    }

    @Test
    void a_value_that_cannot_be_read_is_told_what_it_should_have_been() {
        Map<String, String> expected = Map.of(
                "{\"standing\":\"emperor\"}", "standing 应为下列之一：formal, probationary",
                "{\"weight\":\"heavy\"}", "weight 应为整数",
                "{\"text\":1}", "text 应为文字");
        expected.forEach((body, told) -> {
            Answer answer = calls.post("/api/sample/echo", body).expectProblem(400, "invalid");
            assertThat(answer.at("/errors/0/field") + " " + answer.at("/errors/0/message"))
                    .as(body)
                    .isEqualTo(told);
        });
        Answer query = signedIn()
                .with("Accept-Language", "en")
                .get("/api/sample/notes?limit=many")
                .expectProblem(400, "invalid");
        assertThat(query.at("/errors/0/field") + " " + query.at("/errors/0/message"))
                .isEqualTo("limit must be a whole number");
    }

    @Test
    void enums_are_kebab_case() {
        Answer answer = calls.post("/api/sample/echo", """
                {"text":"a","weight":1,"standing":"probationary"}""").expect(200);
        assertThat(answer.at("/standing")).isEqualTo("probationary");
    }

    @Test
    void a_field_that_nobody_asked_for_is_refused_by_its_name() {
        Answer answer = calls.with("Accept-Language", "en")
                .post("/api/sample/echo", """
                {"text":"a","weight":1,"standing":"probationary","admin":true}""")
                .expectProblem(400, "unknown-field");
        assertThat(answer.at("/detail")).contains("\"admin\"");
        assertThat(answer.at("/errors/0/field")).isEqualTo("admin");
        assertThat(answer.at("/errors/0/message")).isEqualTo("is not a field here");
    }

    @Test
    void a_value_of_another_type_is_not_made_to_fit() {
        for (String body : List.of(
                "{\"text\":1,\"weight\":1,\"standing\":\"formal\"}",
                "{\"text\":true,\"weight\":1,\"standing\":\"formal\"}",
                "{\"text\":{\"$gt\":\"\"},\"weight\":1,\"standing\":\"formal\"}",
                "{\"text\":\"a\\u0000b\",\"weight\":1,\"standing\":\"formal\"}",
                "{\"text\":[\"a\"],\"weight\":1,\"standing\":\"formal\"}",
                "{\"text\":\"a\",\"weight\":1.5,\"standing\":\"formal\"}",
                "{\"text\":\"a\",\"weight\":\"1\",\"standing\":\"formal\"}",
                "{\"text\":\"a\",\"weight\":1,\"standing\":0}",
                "{\"text\":\"a\",\"text\":\"b\",\"weight\":1,\"standing\":\"formal\"}",
                "{\"text\":\"a\",\"weight\":1,\"standing\":\"formal\"} {}")) {
            assertThat(calls.post("/api/sample/echo", body).status()).as(body).isEqualTo(400);
        }
    }

    @Test
    void what_the_server_itself_refuses_is_told_as_any_problem() {
        for (String path :
                List.of("/api/sample/open/a%2fb", "/api/sample/open/a%00b", "/api/sample/open/a%5cb", "/%zz")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "/problems/malformed", "请求格式不正确")
                    .doesNotContain("<html");
        }
    }

    @Test
    void headers_beyond_measure_are_refused_before_anything_is_read() {
        String answer = raw(
                "GET /api/sample/open/a HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(100_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html");
    }

    /** As no client library would send it. */
    private String raw(String request) {
        URI address = calls.uri("/");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void wrong_method_type_and_path_are_told_apart() {
        signedIn().delete("/api/sample/me").expectProblem(405, "method-not-allowed");
        calls.with("Content-Type", "text/csv")
                .post("/api/sample/echo", "a,b")
                .expectProblem(415, "unsupported-media-type");
        signedIn().get("/api/sample/no-such-path").expectProblem(404, "not-found");
    }

    @Test
    void a_body_that_is_too_large_is_refused_whether_its_length_is_told_or_not() {
        byte[] large = new byte[2 * 1024 * 1024];
        calls.send(
                        "/api/sample/echo",
                        request -> request.header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(large)))
                .expectProblem(413, "too-large");
        calls.send(
                        "/api/sample/echo",
                        request -> request.header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofInputStream(() ->
                                        new ByteArrayInputStream((" ".repeat(2 * 1024 * 1024) + "{}").getBytes()))))
                .expectProblem(413, "too-large");
    }

    @Test
    void an_outage_asks_to_come_back_and_a_failure_tells_nothing_of_the_inside() {
        Answer outage = signedIn().get("/api/sample/failures/outage").expectProblem(503, "unavailable");
        assertThat(outage.headers().firstValue("retry-after")).contains("5");
        assertThat(outage.text()).doesNotContain("secret");
        Answer failure = signedIn().get("/api/sample/failures/bug").expectProblem(500, "internal");
        assertThat(failure.text()).doesNotContain("secret");
    }

    @Test
    void the_correlation_id_comes_back_and_a_strange_one_is_replaced() {
        assertThat(calls.with("X-Correlation-Id", "abc-1")
                        .get("/api/sample/open/a")
                        .headers()
                        .firstValue("x-correlation-id"))
                .contains("abc-1");
        assertThat(calls.with("X-Correlation-Id", "<script>")
                        .get("/api/sample/open/a")
                        .headers()
                        .firstValue("x-correlation-id"))
                .get()
                .asString()
                .hasSize(36);
    }
}
