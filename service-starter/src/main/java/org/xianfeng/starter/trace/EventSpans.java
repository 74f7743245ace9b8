package org.xianfeng.starter.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The work on events within the traces they came with: a span for each sampled event of a batch, up to {@value #MOST}, and
 * nothing at all for the others. What one event alone brings about, and what is logged about it, belongs to its trace.
 */
public final class EventSpans implements Steps, CurrentTrace {
    /** So many spans a batch opens at most; the rest of a burst is not shown, and costs nothing. */
    static final int MOST = 100;

    private static final int LENGTH_OF_TRACE_ID = 32;
    private static final String LOGGED_EVENT = "eventId";
    private static final String LOGGED_TRACE = "traceId";

    private final Tracer tracer;
    private final ThreadLocal<List<Span>> open = new ThreadLocal<>();
    private final ThreadLocal<Traceparent> cause = new ThreadLocal<>();

    public EventSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Does the work of a consumer group on a batch. */
    public <T> T of(String group, List<? extends Traced> batch, Supplier<T> work) {
        return batch.size() == 1
                ? alone(batch.getFirst(), () -> spanned(group, batch, work))
                : spanned(group, batch, work);
    }

    /** Does work that concerns one event: what is logged meanwhile names it. */
    public <T> T alone(Traced event, Supplier<T> work) {
        Optional<Traceparent> trace = Traceparent.read(event.traceparent());
        @Nullable String before = MDC.get(LOGGED_TRACE);
        MDC.put(LOGGED_EVENT, event.id());
        trace.ifPresent(known -> {
            MDC.put(LOGGED_TRACE, known.traceId());
            cause.set(known);
        });
        try {
            return work.get();
        } finally {
            cause.remove();
            MDC.remove(LOGGED_EVENT);
            if (before == null) {
                MDC.remove(LOGGED_TRACE);
            } else {
                MDC.put(LOGGED_TRACE, before);
            }
        }
    }

    private <T> T spanned(String group, List<? extends Traced> batch, Supplier<T> work) {
        List<Span> spans = begun(group, batch);
        if (spans.isEmpty()) {
            return work.get();
        }
        open.set(spans);
        try {
            return work.get();
        } catch (RuntimeException | Error failure) {
            // Its message may name what people wrote.
            spans.forEach(span -> span.tag("error.type", failure.getClass().getName()));
            throw failure;
        } finally {
            open.remove();
            spans.forEach(Span::end);
        }
    }

    @Override
    public <T> T step(String name, Supplier<T> work) {
        List<Span> events = open.get();
        if (events == null) {
            return work.get();
        }
        List<Span> parts = events.stream()
                .map(event -> tracer.spanBuilder()
                        .setParent(event.context())
                        .name(name)
                        .start())
                .toList();
        try {
            return work.get();
        } finally {
            parts.forEach(Span::end);
        }
    }

    @Override
    public Optional<Traceparent> now() {
        Traceparent event = cause.get();
        if (event != null) {
            return Optional.of(event);
        }
        Span span = tracer.currentSpan();
        if (span == null || span.context().traceId().length() != LENGTH_OF_TRACE_ID) {
            return Optional.empty();
        }
        TraceContext here = span.context();
        return Optional.of(new Traceparent(here.traceId(), here.spanId(), Boolean.TRUE.equals(here.sampled())));
    }

    private List<Span> begun(String group, List<? extends Traced> batch) {
        List<Span> spans = new ArrayList<>();
        for (Traced event : batch) {
            if (spans.size() == MOST) {
                break;
            }
            event.sampled().ifPresent(parent -> spans.add(begun(group, event, parent, batch.size())));
        }
        return spans;
    }

    private Span begun(String group, Traced event, Traceparent parent, int batch) {
        TraceContext context = tracer.traceContextBuilder()
                .traceId(parent.traceId())
                .spanId(parent.spanId())
                .sampled(true)
                .build();
        return tracer.spanBuilder()
                .setParent(context)
                .kind(Span.Kind.CONSUMER)
                .name(group)
                .tag("messaging.system", "kafka")
                .tag("messaging.operation.type", "process")
                .tag("messaging.consumer.group.name", group)
                .tag("messaging.batch.message_count", batch)
                .tag("cloudevents.event_id", event.id())
                .tag("cloudevents.event_type", event.type())
                .start();
    }
}
