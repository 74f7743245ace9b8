package org.xianfeng.starter.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.starter.sample.Notes;
import org.xianfeng.starter.sample.SampleHandler;
import org.xianfeng.starter.sample.SampleIT;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.EventPublisher;
import org.xianfeng.starter.test.PublishedEvents;
import org.xianfeng.starter.test.TestTokens;

@SampleIT
class TraceIT {
    private static final String GROUP = "sample-service.notes";
    private static final String SPAN = "00f067aa0ba902b7";

    @Autowired
    private Calls calls;

    @Autowired
    private KeptSpans spans;

    @Autowired
    private PublishedEvents published;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private SampleHandler handler;

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    private String told(boolean sampled) {
        return new Traceparent(trace, SPAN, sampled).toString();
    }

    private String thingMade(boolean sampled) {
        return calls.as(TestTokens.member("member-" + trace))
                .with("traceparent", told(sampled))
                .post("/api/sample/things", Map.of("text", "told " + trace))
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    @Test
    void one_trace_leads_from_the_request_over_its_event_to_what_handles_it() {
        String id = thingMade(true);
        assertThat(published.await(Notes.TYPE, id).header("ce_traceparent"))
                .startsWith("00-" + trace)
                .endsWith("-01");
        await().untilAsserted(() -> assertThat(spans.of(trace)).hasSize(2));
        SpanData request = span("http post /api/sample/things");
        SpanData event = span(GROUP);
        assertThat(request.getParentSpanId()).isEqualTo(SPAN);
        assertThat(event.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(event.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(request.getAttributes().asMap().keySet())
                .extracting(Object::toString)
                .contains("uri", "status")
                .doesNotContain("http.url");
    }

    @Test
    void a_trace_that_nobody_keeps_is_carried_on_and_makes_no_span() {
        String id = thingMade(false);
        assertThat(published.await(Notes.TYPE, id).header("ce_traceparent"))
                .startsWith("00-" + trace)
                .endsWith("-00");
        String later = publisher.publish(id, Notes.data(id, 2));
        await().until(() -> handler.times(later) == 1);
        assertThat(spans.of(trace)).isEmpty();
    }

    @Test
    void an_event_that_is_delivered_twice_is_shown_twice_in_the_same_trace() {
        String id = UUID.randomUUID().toString();
        deliver(id, told(true));
        await().until(() -> handler.times(id) == 1);
        deliver(id, told(true));
        await().untilAsserted(() -> assertThat(spans.of(trace))
                .hasSize(2)
                .allSatisfy(span -> assertThat(span.getParentSpanId()).isEqualTo(SPAN)));
    }

    @Test
    void an_event_with_a_trace_of_no_known_form_is_handled_all_the_same() {
        for (String wrong :
                List.of("", "00-zz", "x".repeat(100_000), told(true).toUpperCase(java.util.Locale.ROOT) + "-01")) {
            String id = UUID.randomUUID().toString();
            deliver(id, wrong);
            await().until(() -> handler.times(id) == 1);
        }
        assertThat(spans.of(trace)).isEmpty();
    }

    @Test
    void a_refusal_names_the_trace_wherever_it_is_made() {
        Calls traced = calls.with("traceparent", told(false));
        assertThat(traceId(traced.get("/api/sample/me").expect(401))).isEqualTo(trace);
        assertThat(traceId(traced.as(TestTokens.with())
                        .get("/api/sample/failures/conflict")
                        .expect(409)))
                .isEqualTo(trace);
        assertThat(traceId(calls.get("/api/sample/me").expect(401))).hasSize(32).isNotEqualTo(trace);
    }

    private static String traceId(Answer answer) {
        return answer.json().get("traceId").asString();
    }

    private SpanData span(String name) {
        return spans.of(trace).stream()
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void deliver(String id, String traceparent) {
        Map<String, String> headers = new HashMap<>(EventPublisher.headers(id, Notes.TYPE, id, Instant.now()));
        headers.put("ce_traceparent", traceparent);
        String body = """
                {"organisationId":"%s","kind":"branch","name":"一支部","revision":1}""".formatted(id);
        publisher.publishRaw(Notes.TOPIC, id, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
