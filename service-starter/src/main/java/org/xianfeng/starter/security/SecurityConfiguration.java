package org.xianfeng.starter.security;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.OrganisationPaths;
import org.xianfeng.starter.counting.CountedBy;
import org.xianfeng.starter.outside.OutsideIssuer;
import org.xianfeng.starter.outside.OutsideIssuersProperties;
import org.xianfeng.starter.problem.ProblemWriter;
import org.xianfeng.starter.revocation.AccountChanges;

/** Every request carries a token that this service checks itself; a service may add chains of its own before this one. */
@AutoConfiguration(
        before = ServletWebSecurityAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet"
                    + ".OAuth2AuthorizationServerJwtAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
        })
@EnableConfigurationProperties(OutsideIssuersProperties.class)
public class SecurityConfiguration {
    private static final int MANAGEMENT = Ordered.HIGHEST_PRECEDENCE + 100;
    private static final int LAST = Ordered.LOWEST_PRECEDENCE - 100;

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(
            Environment settings,
            OutsideIssuersProperties outside,
            AccountChanges changes,
            Clock clock,
            ObjectProvider<MeterRegistry> meters) {
        String own = settings.getRequiredProperty("xianfeng.issuer");
        MeterRegistry registry = meters.getIfAvailable(SimpleMeterRegistry::new);
        Map<String, JwtDecoder> others = new HashMap<>();
        for (OutsideIssuer issuer : outside.issuers()) {
            JwtDecoder another = new OutsideTokens(issuer, changes, clock).decoder();
            if (issuer.trust().issuer().equals(own) || others.put(issuer.trust().issuer(), another) != null) {
                throw new IllegalArgumentException(
                        "outside issuer %s has the address of another one".formatted(issuer.name()));
            }
        }
        return new EveryIssuersTokens(
                new Tokens(own, URI.create(settings.getRequiredProperty("xianfeng.jwks-uri")), changes, clock)
                        .decoder(),
                others,
                new CountedBy(registry, "xianfeng.tokens.refused", "reason", List.of(TokenFault.values()))::count);
    }

    @Bean
    PublicPaths openApiPath(Environment settings) {
        return PublicPaths.of("GET /api/" + settings.getRequiredProperty("xianfeng.service") + "/openapi/**");
    }

    /** Operators' endpoints are open on a port of their own, which the network keeps to operators, and closed elsewhere. */
    @Bean
    @Order(MANAGEMENT)
    SecurityFilterChain managementSecurity(HttpSecurity http, Environment settings) {
        boolean ownPort = ManagementPortType.get(settings) == ManagementPortType.DIFFERENT;
        stateless(http).securityMatcher(EndpointRequest.toAnyEndpoint()).authorizeHttpRequests(requests -> {
            if (ownPort) {
                requests.anyRequest().permitAll();
            } else {
                requests.anyRequest().denyAll();
            }
        });
        return http.build();
    }

    @Bean
    @Order(LAST)
    SecurityFilterChain serviceSecurity(
            HttpSecurity http, JwtDecoder decoder, ObjectProvider<PublicPaths> paths, ProblemWriter problems) {
        Refused refused = new Refused(problems);
        List<String> open = paths.stream()
                .flatMap(some -> some.patterns().stream())
                .distinct()
                .toList();
        stateless(http)
                .authorizeHttpRequests(requests -> {
                    open.forEach(pattern -> open(requests, pattern));
                    requests.requestMatchers("/error").permitAll();
                    requests.anyRequest().authenticated();
                })
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refused)
                        .accessDeniedHandler(refused)
                        .withObjectPostProcessor(refused.onFailedTokens())
                        .jwt(jwt -> jwt.decoder(decoder)));
        return http.build();
    }

    @Bean
    Access access(ObjectProvider<OrganisationPaths> paths) {
        return new Access(organisation -> paths.getObject().pathOf(organisation));
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable);
    }

    private static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            String pattern) {
        int space = pattern.indexOf(' ');
        if (space < 0) {
            requests.requestMatchers(pattern).permitAll();
        } else {
            requests.requestMatchers(HttpMethod.valueOf(pattern.substring(0, space)), pattern.substring(space + 1))
                    .permitAll();
        }
    }
}
