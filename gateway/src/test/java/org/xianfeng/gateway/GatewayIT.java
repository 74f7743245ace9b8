package org.xianfeng.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.gateway.GatewayFixture.bearer;
import static org.xianfeng.gateway.GatewayFixture.token;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xianfeng.starter.test.Forgery;

/** What the gateway lets through, what it refuses, and how it says so. */
@ExtendWith(OutputCaptureExtension.class)
class GatewayIT {
    private static GatewayFixture gateway;

    @BeforeAll
    static void start() {
        gateway = new GatewayFixture("xianfeng.answer-within=700ms", "xianfeng.limits.accounts.busy=5");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void a_request_with_a_good_token_reaches_its_service_unchanged() {
        HttpResponse<String> answer = gateway.get("/api/activity/meetings/7?limit=2", bearer(token("a")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Seen-Path")).contains("/api/activity/meetings/7?limit=2");
        assertThat(answer.body()).contains("Authorization: Bearer ");
    }

    @Test
    void a_trace_begins_at_the_gateway_whatever_a_caller_tells_of_one() {
        String told = "4bf92f3577b34da6a3ce929d0e0e4736";
        HttpResponse<String> answer = gateway.get(
                "/api/activity/meetings/7",
                request -> bearer(token("a"))
                        .apply(request)
                        .header("traceparent", "00-" + told + "-00f067aa0ba902b7-01")
                        .header("tracestate", "vendor=told")
                        .header("baggage", "name=told")
                        .header("b3", told + "-00f067aa0ba902b7-1"));
        assertThat(answer.body())
                .containsPattern("traceparent: 00-[0-9a-f]{32}-[0-9a-f]{16}-0[02]")
                .doesNotContain(told, "vendor=told", "name=told");
        assertThat(answer.body().split("(?i)traceparent:")).hasSize(2);
    }

    @Test
    void a_refusal_of_the_gateway_names_its_trace() {
        assertThat(gateway.get("/api/activity/my/meetings").body()).containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
        assertThat(gateway.get("/api/grievance/intakes").body()).containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
    }

    @Test
    void without_a_token_only_the_public_addresses_are_open() {
        assertRefused(gateway.get("/api/activity/my/meetings"), 401, "unauthorized");
        assertRefused(gateway.get("/api/grievance/needs/1"), 401, "unauthorized");
        assertThat(gateway.get("/api/scoring/openapi").statusCode()).isEqualTo(200);
    }

    static List<Forgery> forgeries() {
        return Stream.concat(GatewayFixture.forgeries().stream(), GatewayFixture.outsideForgeries().stream())
                .toList();
    }

    @Test
    void a_token_of_an_outside_issuer_that_is_believed_goes_through_as_it_is() {
        String token = GatewayFixture.outsideToken();
        HttpResponse<String> answer = gateway.get("/api/activity/my/meetings", bearer(token));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Authorization: Bearer " + token);
    }

    @Test
    void no_issuer_signs_for_another() {
        for (String token : GatewayFixture.mixedUp()) {
            assertRefused(gateway.get("/api/activity/my/meetings", bearer(token)), 401, "unauthorized");
        }
    }

    @Test
    void the_console_is_told_where_people_sign_in_and_may_call_that_place_only() {
        HttpResponse<String> answer = gateway.get("/sign-in-settings.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"authority\":\"" + GatewayFixture.OUTSIDE + "\"")
                .contains("\"clientId\":\"xianfeng-console\"", "\"scope\":\"openid groups\"");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("connect-src 'self' http://outside.test;", "frame-src 'self' http://outside.test;")
                .contains("script-src 'self';");
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void a_token_that_is_not_good_in_every_way_is_refused_and_not_logged(Forgery forgery, CapturedOutput log) {
        HttpResponse<String> answer = gateway.get("/api/activity/my/meetings" + forgery.path(), forgery.on());
        assertRefused(answer, 401, "unauthorized");
        assertThat(answer.body()).doesNotContain(forgery.token());
        assertThat(log.getAll()).doesNotContain(forgery.token());
    }

    @Test
    void a_bad_token_is_refused_even_at_public_addresses() {
        assertRefused(gateway.get("/api/scoring/openapi", bearer("not-a-token")), 401, "unauthorized");
    }

    @Test
    void a_service_that_is_away_is_named_as_such_and_the_caller_may_repeat() {
        HttpResponse<String> answer = gateway.get("/api/grievance/intakes");
        assertRefused(answer, 503, "service-away");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_read_without_an_answer_changed_nothing_but_the_outcome_of_such_a_write_is_unknown() {
        assertRefused(gateway.get("/api/scoring/slow", bearer(token("a"))), 504, "service-slow");
        assertRefused(
                gateway.post("/api/scoring/slow", HttpRequest.BodyPublishers.ofString("{}"), token("a")),
                504,
                "outcome-unknown");
    }

    @Test
    void an_error_of_a_service_is_passed_on_as_it_is() {
        HttpResponse<String> answer = gateway.get("/api/scoring/broken", bearer(token("a")));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"title\":\"its own\"}");
    }

    @Test
    void a_body_over_the_limit_is_refused_by_its_length_and_by_its_bytes() {
        byte[] large = new byte[2 * 1024 * 1024];
        HttpRequest.BodyPublisher named = HttpRequest.BodyPublishers.ofByteArray(large);
        HttpRequest.BodyPublisher chunked =
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        assertRefused(gateway.post("/api/activity/meetings", named, token("a")), 413, "too-large");
        assertRefused(gateway.post("/api/activity/meetings", chunked, token("a")), 413, "too-large");
        HttpResponse<String> upload = gateway.post("/api/activity/meetings/1/attachments", chunked, token("a"));
        assertThat(upload.body()).isEqualTo("received " + large.length);
        HttpResponse<String> workbook = gateway.post("/api/membership/imports", chunked, token("a"));
        assertThat(workbook.body()).isEqualTo("received " + large.length);
    }

    @Test
    void a_caller_who_sends_too_much_is_asked_to_wait_and_the_neighbour_is_not() {
        HttpResponse<String> last = gateway.get("/api/activity/x", bearer(token("busy")));
        for (int request = 0; request < 40 && last.statusCode() == 200; request++) {
            last = gateway.get("/api/activity/x", bearer(token("busy")));
        }
        assertRefused(last, 429, "too-many-requests");
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(gateway.get("/api/activity/x", bearer(token("neighbour"))).statusCode())
                .isEqualTo(200);
        HttpResponse<String> metrics = gateway.send(HttpRequest.newBuilder(
                        java.net.URI.create("http://127.0.0.1:" + gateway.managementPort() + "/actuator/prometheus"))
                .build());
        assertThat(metrics.body()).containsPattern("xianfeng_gateway_rate_limited_total\\{service=\"gateway\"} [1-9]");
        assertThat(metrics.body()).contains("resilience4j_circuitbreaker_state");
    }

    @Test
    void a_strange_address_is_refused_in_words_and_never_reaches_a_service() {
        for (String address : List.of(
                "a%2fb",
                "..%2fme", "%2e%2e%2fme", "..%5cme", "a%00b", "a;b=c", "%252e%252e%252fme", "a%0d%0aX-Injected:yes")) {
            HttpResponse<String> answer = gateway.get("/api/activity/meetings/" + address, bearer(token("a")));
            assertRefused(answer, 400, "bad-request");
            assertThat(answer.body()).contains("请求");
            assertRefused(gateway.get("/api/activity/" + address), 400, "bad-request");
        }
        HttpResponse<String> english =
                gateway.get("/api/activity/meetings/a%2fb", request -> request.header("Accept-Language", "en"));
        assertThat(english.body()).doesNotContain("请求").contains("\"title\"");
    }

    @Test
    void what_is_no_request_at_all_is_never_answered_with_a_page() {
        for (String line : List.of("GET /%zz HTTP/1.1", "\u0001\u0002\u0003")) {
            assertThat(gateway.raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 4")
                    .doesNotContain("<html");
        }
    }

    @Test
    void an_unknown_address_below_api_is_answered_as_json_and_never_with_the_console() {
        UnaryOperator<HttpRequest.Builder> browser =
                request -> bearer(token("a")).apply(request).header("Accept", "text/html");
        assertRefused(gateway.get("/api/nothing", browser), 404, "not-found");
    }

    @Test
    void refusals_speak_chinese_first_and_english_when_asked() {
        assertThat(gateway.get("/api/activity/x").body()).contains("请先登录");
        assertThat(gateway.get("/api/activity/x", request -> request.header("Accept-Language", "en-GB"))
                        .body())
                .contains("Sign in first");
    }

    @Test
    void what_the_gateway_itself_refuses_is_counted_by_what_it_was() {
        double withoutToken = gateway.refused(401, "unauthorized");
        double tooLarge = gateway.refused(413, "too-large");
        gateway.get("/api/activity/x");
        gateway.post("/api/activity/meetings", HttpRequest.BodyPublishers.ofByteArray(new byte[2_000_000]), token("a"));
        assertThat(gateway.refused(401, "unauthorized")).isEqualTo(withoutToken + 1);
        assertThat(gateway.refused(413, "too-large")).isEqualTo(tooLarge + 1);
    }

    @Test
    void browsers_are_told_to_run_nothing_foreign() {
        HttpResponse<String> answer = gateway.get("/api/scoring/openapi");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "script-src 'self';");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void a_correlation_id_is_given_or_kept_and_a_malformed_one_replaced() {
        assertThat(correlation("order-12345678")).isEqualTo("order-12345678");
        assertThat(correlation("bad\tone<script>")).matches("[0-9a-f-]{36}");
    }

    @Test
    void services_see_the_address_the_gateway_saw_whatever_the_caller_claims() {
        HttpResponse<String> answer = gateway.get(
                "/api/scoring/openapi",
                request -> request.header("X-Forwarded-For", "8.8.8.8").header("X-Forwarded-Host", "evil.test"));
        assertThat(answer.body())
                .contains("X-Forwarded-For: 127.0.0.1")
                .doesNotContain("8.8.8.8")
                .doesNotContain("evil.test");
    }

    @Test
    void the_actuator_is_not_on_the_public_port() {
        assertThat(gateway.get("/actuator/prometheus").statusCode()).isEqualTo(404);
    }

    private static String correlation(String given) {
        HttpResponse<String> answer =
                gateway.get("/api/scoring/openapi", request -> request.header("X-Correlation-Id", given));
        return answer.headers().firstValue("X-Correlation-Id").orElseThrow();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"/problems/" + slug + "\"");
    }
}
