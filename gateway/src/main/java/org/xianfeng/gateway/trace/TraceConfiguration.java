package org.xianfeng.gateway.trace;

import io.micrometer.tracing.exporter.SpanExportingPredicate;
import io.micrometer.tracing.exporter.SpanFilter;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/** Which spans leave the gateway, and without what. */
@Configuration(proxyBeanMethods = false)
public class TraceConfiguration {
    /** Addresses name people and their things, and queries what somebody looked for; route and status stay. */
    private static final Set<String> NAMING = Set.of("http.url", "http.uri");

    @Bean
    SpanFilter withoutAddresses() {
        return span -> {
            Map<String, String> tags = new HashMap<>(span.getTags());
            tags.keySet().removeAll(NAMING);
            return span.setTags(tags);
        };
    }

    /** Probes and scrapes of the operators' port are nobody's request. */
    @Bean
    SpanExportingPredicate requestsOfPeople() {
        return span -> !span.getTags().getOrDefault("uri", "").startsWith("/actuator");
    }

    /** The trace of a request, for the caller to name it by. */
    public static Optional<String> traceId(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(context -> context.<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .map(span -> span.context().traceId());
    }
}
