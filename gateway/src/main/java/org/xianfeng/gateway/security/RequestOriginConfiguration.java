package org.xianfeng.gateway.security;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;
import org.springframework.web.server.WebFilter;

/** Gives every request a correlation id, and tells services the caller's address as the gateway itself saw it. */
@Configuration
class RequestOriginConfiguration {
    private static final String CORRELATION = "X-Correlation-Id";
    /** What a caller tells of a trace; the gateway begins its own. */
    private static final List<String> TRACE_OF_THE_CALLER = List.of("traceparent", "tracestate", "baggage", "b3");

    private static final IdGenerator IDS = new AlternativeJdkIdGenerator();
    private static final Pattern CORRELATION_FORM = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebFilter requestOrigin(SecurityProperties properties) {
        Pattern trusted = Pattern.compile(properties.trustedProxies());
        return (exchange, chain) -> {
            String correlation = correlation(exchange.getRequest().getHeaders().getFirst(CORRELATION));
            exchange.getResponse().getHeaders().set(CORRELATION, correlation);
            ServerHttpRequest request = exchange.getRequest()
                    .mutate()
                    .headers(headers -> {
                        headers.set(CORRELATION, correlation);
                        TRACE_OF_THE_CALLER.forEach(headers::remove);
                        origin(headers, exchange.getRequest().getRemoteAddress(), trusted);
                    })
                    .build();
            return chain.filter(exchange.mutate().request(request).build());
        };
    }

    private static String correlation(@Nullable String given) {
        return given != null && CORRELATION_FORM.matcher(given).matches()
                ? given
                : IDS.generateId().toString();
    }

    private static void origin(HttpHeaders headers, @Nullable InetSocketAddress peer, Pattern trusted) {
        String address = peer == null ? "unknown" : peer.getAddress().getHostAddress();
        headers.remove("Forwarded");
        if (trusted.matcher(address).matches() && headers.containsHeader("X-Forwarded-For")) {
            return;
        }
        headers.remove("X-Forwarded-Host");
        headers.remove("X-Forwarded-Proto");
        headers.remove("X-Forwarded-Port");
        headers.remove("X-Forwarded-Prefix");
        headers.set("X-Forwarded-For", address);
    }
}
