package org.xianfeng.gateway.problem;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.xianfeng.gateway.trace.TraceConfiguration;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers the gateway's own refusals, and failures on the way to a service, as problem+json; never as HTML. */
@Configuration
public class ProblemConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemConfiguration.class);
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Bean
    Writer problemWriter(MessageSource messages, JsonMapper json, MeterRegistry meters) {
        return (exchange, status, slug) -> {
            meters.counter("xianfeng.refusals", "status", Integer.toString(status), "slug", slug)
                    .increment();
            return write(exchange, status, slug, messages, json);
        };
    }

    @Bean
    @Order(-2)
    WebExceptionHandler problems(Writer writer) {
        return (exchange, failure) -> {
            if (exchange.getResponse().isCommitted()) {
                return Mono.error(failure);
            }
            Refusal refusal = refusal(exchange, failure);
            if (refusal.retryAfterSeconds() > 0) {
                exchange.getResponse().getHeaders().set("Retry-After", Long.toString(refusal.retryAfterSeconds()));
            }
            return writer.write(exchange, refusal.status(), refusal.slug());
        };
    }

    /** An encoded slash, a dot that climbs, a null byte: refused before anything is looked for. */
    @Bean
    ServerExchangeRejectedHandler strangeAddresses(Writer writer) {
        return (exchange, _) -> writer.write(exchange, 400, "bad-request");
    }

    private static Refusal refusal(ServerWebExchange exchange, Throwable failure) {
        if (failure instanceof ResponseStatusException known
                && !Failures.isSilence(known.getStatusCode().value())) {
            return Refusal.of(
                    known.getStatusCode().value(), slug(known.getStatusCode().value()));
        }
        boolean write = !READS.contains(exchange.getRequest().getMethod());
        Refusal refusal = Failures.refusalFor(failure, write);
        if (refusal.status() >= 500) {
            log(exchange, refusal, failure);
        }
        return refusal;
    }

    private static void log(ServerWebExchange exchange, Refusal refusal, Throwable failure) {
        try (MDC.MDCCloseable _ =
                MDC.putCloseable("traceId", TraceConfiguration.traceId(exchange).orElse(null))) {
            LOG.warn(
                    "{} {} -> {} {} ({})",
                    exchange.getRequest().getMethod(),
                    exchange.getRequest()
                            .getPath()
                            .subPath(
                                    0,
                                    Math.min(
                                            4,
                                            exchange.getRequest()
                                                    .getPath()
                                                    .elements()
                                                    .size())),
                    refusal.status(),
                    refusal.slug(),
                    failure.getClass().getSimpleName());
        }
    }

    private static String slug(int status) {
        return switch (status) {
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 413 -> "too-large";
            case 429 -> "too-many-requests";
            default -> "bad-request";
        };
    }

    private static Mono<Void> write(
            ServerWebExchange exchange, int status, String slug, MessageSource messages, JsonMapper json) {
        Locale locale = exchange.getLocaleContext().getLocale();
        Locale language = locale != null && locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/" + slug);
        problem.put("title", messages.getMessage("problem." + slug + ".title", null, language));
        problem.put("status", status);
        problem.put("detail", messages.getMessage("problem." + slug + ".detail", null, language));
        TraceConfiguration.traceId(exchange).ifPresent(id -> problem.put("traceId", id));
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(status));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    /** Writes a problem detail as the answer of an exchange. */
    @FunctionalInterface
    public interface Writer {
        Mono<Void> write(ServerWebExchange exchange, int status, String slug);
    }
}
