package org.xianfeng.gateway.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.xianfeng.gateway.problem.Refusal;
import reactor.core.publisher.Mono;

/** Holds every routed request against the limits of its caller. */
@Configuration
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {
    @Bean
    @Order(-100)
    GlobalFilter rateLimit(LimitProperties properties, MeterRegistry metrics) {
        Limits limits = new Limits(properties);
        Counter refused = Counter.builder("xianfeng.gateway.rate.limited")
                .description("Requests refused because their caller sent too many")
                .register(metrics);
        return (exchange, chain) -> caller(exchange)
                .flatMap(caller -> limits.refusal(caller)
                        .map(wait -> refuse(wait, refused))
                        .orElseGet(() -> chain.filter(exchange)));
    }

    private static Mono<Void> refuse(Duration wait, Counter refused) {
        refused.increment();
        return Mono.error(Refusal.tooManyRequests(wait.plusSeconds(1).toSeconds()));
    }

    private static Mono<Limits.Caller> caller(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .<Limits.Caller>map(principal -> new Limits.Account(principal.getName()))
                .defaultIfEmpty(new Limits.Address(address(exchange)));
    }

    private static String address(ServerWebExchange exchange) {
        InetSocketAddress peer = exchange.getRequest().getRemoteAddress();
        return peer == null ? "unknown" : peer.getHostString();
    }
}
