package org.xianfeng.gateway.security;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Tells the console where people sign in; a place whose tokens would be refused keeps the gateway from starting. */
@Configuration
@EnableConfigurationProperties(SignInProperties.class)
class SignInSettingsConfiguration {
    /** What the console reads; without an authority people sign in at the platform's own address. */
    record SignInSettings(@Nullable String authority, String clientId, String scope) {}

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> signInSettings(SignInProperties signIn, SecurityProperties security) {
        String authority =
                signIn.authority() == null ? null : signIn.authority().toString();
        if (authority != null
                && security.outsideIssuers().values().stream()
                        .noneMatch(issuer -> issuer.issuerUri().equals(authority))) {
            throw new IllegalArgumentException(
                    "xianfeng.console.authority is the issuer-uri of none of xianfeng.outside-issuers: " + authority);
        }
        SignInSettings settings = new SignInSettings(authority, signIn.clientId(), signIn.scope());
        return RouterFunctions.route(
                GET("/sign-in-settings.json"),
                _ -> ServerResponse.ok().cacheControl(CacheControl.noCache()).bodyValue(settings));
    }
}
