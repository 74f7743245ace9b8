package org.xianfeng.gateway.route;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;
import static org.xianfeng.gateway.limit.BodyLimitConfiguration.MOST_BYTES;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** The routes: one per service, one for sign-in, and one for uploads that may be larger and slower. */
@Configuration
@EnableConfigurationProperties(ServicesProperties.class)
class RouteConfiguration {
    private static final String ATTACHMENTS = "/api/activity/meetings/*/attachments";
    private static final String IMPORTS = "/api/membership/imports";
    private static final String[] SIGN_IN = {
        "/oauth2/**", "/.well-known/**", "/sign-in", "/sign-in/**", "/sign-out", "/userinfo", "/connect/**"
    };

    @Bean
    RouteLocator routes(RouteLocatorBuilder builder, ServicesProperties services) {
        Duration within = services.answerWithin();
        return builder.routes()
                .route(
                        "attachments",
                        route -> route.path(ATTACHMENTS)
                                .filters(filters -> guarded(filters, "activity-upload"))
                                .metadata(
                                        RESPONSE_TIMEOUT_ATTR,
                                        services.uploadWithin().toMillis())
                                .metadata(MOST_BYTES, DataSize.ofMegabytes(21).toBytes())
                                .uri(services.activityUri()))
                .route(
                        "imports",
                        route -> route.path(IMPORTS)
                                .filters(filters -> guarded(filters, "membership-upload"))
                                .metadata(
                                        RESPONSE_TIMEOUT_ATTR,
                                        services.uploadWithin().toMillis())
                                .metadata(MOST_BYTES, DataSize.ofMegabytes(21).toBytes())
                                .uri(services.membershipUri()))
                .route(
                        "sign-in",
                        route -> route.path(SIGN_IN)
                                .filters(filters ->
                                        guarded(filters, "membership").preserveHostHeader())
                                .metadata(RESPONSE_TIMEOUT_ATTR, within.toMillis())
                                .metadata(MOST_BYTES, DataSize.ofKilobytes(64).toBytes())
                                .uri(services.membershipUri()))
                .route("membership", route -> api(route, "membership", within, services.membershipUri()))
                .route("activity", route -> api(route, "activity", within, services.activityUri()))
                .route("grievance", route -> api(route, "grievance", within, services.grievanceUri()))
                .route("scoring", route -> api(route, "scoring", within, services.scoringUri()))
                .build();
    }

    private static Buildable<Route> api(PredicateSpec route, String service, Duration within, URI uri) {
        return route.path("/api/" + service + "/**")
                .filters(filters -> guarded(filters, service))
                .metadata(RESPONSE_TIMEOUT_ATTR, within.toMillis())
                .metadata(MOST_BYTES, DataSize.ofMegabytes(1).toBytes())
                .uri(uri);
    }

    /** No fallback on purpose: an invented answer would be a lie, and a write may have happened. */
    private static GatewayFilterSpec guarded(GatewayFilterSpec filters, String breaker) {
        return filters.circuitBreaker(config -> config.setName(breaker));
    }
}
