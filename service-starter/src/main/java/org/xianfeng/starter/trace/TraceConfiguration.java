package org.xianfeng.starter.trace;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.exporter.SpanFilter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Traces of events, and what a span must not say. */
@AutoConfiguration(after = OpenTelemetryTracingAutoConfiguration.class)
public class TraceConfiguration {
    @Bean
    EventSpans eventSpans(ObjectProvider<Tracer> tracer) {
        return new EventSpans(tracer.getIfAvailable(() -> Tracer.NOOP));
    }

    /** Addresses of requests name people and their things; the pattern of the address stays. */
    @Bean
    SpanFilter withoutAddresses() {
        return span -> {
            Map<String, String> tags = new HashMap<>(span.getTags());
            tags.remove("http.url");
            return span.setTags(tags);
        };
    }
}
