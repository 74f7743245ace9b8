package org.xianfeng.starter.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class EventSpansTest {
    private static final String GROUP = "sample-service.notes";

    private final KeptSpans kept = new KeptSpans();
    private final EventSpans spans = new EventSpans(new OtelTracer(
            SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(kept))
                    .build()
                    .get("test"),
            new OtelCurrentTraceContext(),
            _ -> {}));

    private record Event(String id, String type, @Nullable String traceparent) implements Traced {
        static Event sampled(int number) {
            return new Event("e" + number, "type", "00-" + trace(number) + "-00f067aa0ba902b7-01");
        }

        static Event unsampled(int number) {
            return new Event("e" + number, "type", "00-" + trace(number) + "-00f067aa0ba902b7-00");
        }

        static String trace(int number) {
            return "%032x".formatted(number + 1);
        }
    }

    @Test
    void a_batch_of_which_nobody_keeps_a_trace_makes_no_span() {
        List<Event> batch = new ArrayList<>(
                IntStream.range(0, 5_000).mapToObj(Event::unsampled).toList());
        batch.add(new Event("none", "type", null));
        batch.add(new Event("no-trace", "type", "0".repeat(54) + "1"));
        assertThat(spans.<String>of(GROUP, batch, () -> spans.step("write", () -> "done")))
                .isEqualTo("done");
        assertThat(kept.all()).isEmpty();
    }

    @Test
    void each_sampled_event_of_a_batch_is_shown_with_its_steps_in_its_own_trace() {
        List<Event> batch = List.of(Event.sampled(1), Event.unsampled(2), Event.sampled(3));
        spans.of(GROUP, batch, () -> spans.step("write", () -> "done"));
        assertThat(kept.all()).hasSize(4);
        for (int sampled : List.of(1, 3)) {
            List<SpanData> trace = kept.of(Event.trace(sampled));
            assertThat(trace).extracting(SpanData::getName).containsExactly("write", GROUP);
            SpanData event = trace.getLast();
            assertThat(event.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
            assertThat(event.getAttributes().get(AttributeKey.stringKey("cloudevents.event_id")))
                    .isEqualTo("e" + sampled);
            assertThat(trace.getFirst().getParentSpanId()).isEqualTo(event.getSpanId());
        }
    }

    @Test
    void a_burst_of_sampled_events_opens_no_more_spans_than_a_batch_may() {
        List<Event> batch = IntStream.range(0, 5_000).mapToObj(Event::sampled).toList();
        spans.of(GROUP, batch, () -> spans.step("write", () -> "done"));
        assertThat(kept.all()).hasSize(2 * EventSpans.MOST);
    }

    @Test
    void a_failure_is_named_without_its_message_and_passed_on() {
        assertThatThrownBy(() -> spans.of(GROUP, List.of(Event.sampled(1), Event.sampled(2)), () -> {
                    throw new IllegalStateException("张三");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(kept.all()).hasSize(2).allSatisfy(span -> {
            assertThat(span.toString()).doesNotContain("张三");
            assertThat(span.getAttributes().get(AttributeKey.stringKey("error.type")))
                    .isEqualTo("java.lang.IllegalStateException");
        });
        spans.step("after it", () -> "done");
        assertThat(kept.all()).hasSize(2);
    }

    @Test
    void what_one_event_alone_brings_about_and_logs_belongs_to_its_trace_also_when_nobody_keeps_it() {
        assertThat(spans.now()).isEmpty();
        String here = spans.of(
                GROUP,
                List.of(Event.unsampled(7)),
                () -> spans.now().orElseThrow() + " " + MDC.get("eventId") + " " + MDC.get("traceId"));
        assertThat(here).isEqualTo(Event.unsampled(7).traceparent() + " e7 " + Event.trace(7));
        assertThat(spans.now()).isEmpty();
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void what_several_bring_about_together_is_not_told_of_one_of_them() {
        assertThat(spans.of(GROUP, List.of(Event.sampled(1), Event.sampled(2)), spans::now))
                .isEmpty();
    }
}
