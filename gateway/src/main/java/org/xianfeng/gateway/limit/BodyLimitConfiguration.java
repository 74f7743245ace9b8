package org.xianfeng.gateway.limit;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.xianfeng.gateway.problem.Refusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/** Holds every routed body against the size its route allows: by its length, and by its bytes when it names none. */
@Configuration
public class BodyLimitConfiguration {
    /** The route's metadata that says how many bytes a body may have. */
    public static final String MOST_BYTES = "most-bytes";

    @Bean
    @Order(-90)
    GlobalFilter bodyLimit() {
        return (exchange, chain) -> {
            long most = mostBytes(exchange);
            long named = exchange.getRequest().getHeaders().getContentLength();
            if (named > most) {
                return Mono.error(Refusal.tooLarge());
            }
            return chain.filter(
                    named >= 0
                            ? exchange
                            : exchange.mutate()
                                    .request(counted(exchange.getRequest(), most))
                                    .build());
        };
    }

    private static long mostBytes(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(GATEWAY_ROUTE_ATTR);
        return route.getMetadata().get(MOST_BYTES) instanceof Long most ? most : 0;
    }

    private static ServerHttpRequest counted(ServerHttpRequest request, long most) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                AtomicLong seen = new AtomicLong();
                return super.getBody().handle((buffer, sink) -> pass(buffer, sink, seen, most));
            }
        };
    }

    private static void pass(DataBuffer buffer, SynchronousSink<DataBuffer> sink, AtomicLong seen, long most) {
        if (seen.addAndGet(buffer.readableByteCount()) > most) {
            DataBufferUtils.release(buffer);
            sink.error(Refusal.tooLarge());
        } else {
            sink.next(buffer);
        }
    }
}
