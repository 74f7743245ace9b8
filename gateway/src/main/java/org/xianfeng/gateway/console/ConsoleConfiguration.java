package org.xianfeng.gateway.console;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Serves the console: its files as they are, and its one page for every address that is a page of it. */
@Configuration
class ConsoleConfiguration {
    private static final ClassPathResource FILES = new ClassPathResource("static/");
    private static final ClassPathResource PAGE = new ClassPathResource("static/index.html");

    @Bean
    RouterFunction<ServerResponse> console() {
        return RouterFunctions.route(
                        GET("/**").and(isPage()),
                        _ -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .cacheControl(CacheControl.noCache())
                                .bodyValue(PAGE))
                .and(RouterFunctions.resources(
                        "/assets/**",
                        new ClassPathResource("static/assets/"),
                        (_, headers) -> headers.setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())))
                .and(RouterFunctions.resources(
                        "/*.*", FILES, (_, headers) -> headers.setCacheControl(CacheControl.noCache())));
    }

    /** An address without a file's ending that no service owns. */
    private static RequestPredicate isPage() {
        return request -> {
            String path = request.path();
            return !path.matches("/(api|oauth2|connect|actuator|\\.well-known|assets)(/.*)?")
                    && !path.matches("/(sign-in|sign-out|userinfo)(/.*)?")
                    && !path.substring(path.lastIndexOf('/')).contains(".");
        };
    }
}
