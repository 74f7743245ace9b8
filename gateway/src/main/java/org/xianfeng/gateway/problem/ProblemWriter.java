package org.xianfeng.gateway.problem;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes a problem detail as the answer of an exchange. */
@FunctionalInterface
public interface ProblemWriter {
    Mono<Void> write(ServerWebExchange exchange, int status, String slug);
}
