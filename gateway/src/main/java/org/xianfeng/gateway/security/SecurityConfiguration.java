package org.xianfeng.gateway.security;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter;
import org.xianfeng.gateway.problem.ProblemConfiguration;

/** Checks the token of every request to a service but the public ones; each service checks again by itself. */
@Configuration
@EnableConfigurationProperties(SecurityProperties.class)
class SecurityConfiguration {
    private static final String[] OPEN = {"/api/*/openapi", "/api/grievance/intakes", "/api/grievance/needs/tracking/**"
    };

    @Bean
    SecurityWebFilterChain security(
            ServerHttpSecurity http,
            ProblemConfiguration.Writer problems,
            SecurityProperties properties,
            SignInProperties signIn) {
        return http.authorizeExchange(paths -> paths.pathMatchers(OPEN)
                        .permitAll()
                        .pathMatchers(HttpMethod.POST, "/api/grievance/needs")
                        .permitAll()
                        .pathMatchers("/api/**")
                        .authenticated()
                        .anyExchange()
                        .permitAll())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .oauth2ResourceServer(server -> server.jwt(_ -> {})
                        .authenticationEntryPoint((exchange, _) -> problems.write(exchange, 401, "unauthorized"))
                        .accessDeniedHandler((exchange, _) -> problems.write(exchange, 403, "forbidden")))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (exchange, _) -> problems.write(exchange, 401, "unauthorized"))
                        .accessDeniedHandler((exchange, _) -> problems.write(exchange, 403, "forbidden")))
                .headers(headers -> headers.cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable)
                        .contentSecurityPolicy(
                                policy -> policy.policyDirectives(signIn.widened(properties.contentSecurityPolicy())))
                        .frameOptions(frame -> frame.mode(XFrameOptionsServerHttpHeadersWriter.Mode.SAMEORIGIN))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicy(
                                policy -> policy.policy("geolocation=(), microphone=(), camera=(), payment=()")))
                .build();
    }
}
