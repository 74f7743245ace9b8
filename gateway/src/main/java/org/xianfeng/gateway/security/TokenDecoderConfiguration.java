package org.xianfeng.gateway.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.SignedJWT;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Reads tokens: RS256 by a key of the issuer. Keys are kept for five minutes, asked for at most every half minute however
 * many tokens name an unknown one, and good for four hours while the issuer is away.
 */
@Configuration
class TokenDecoderConfiguration {
    private static final int LONGEST = 12_000;
    private static final int WAIT_MILLIS = 3_000;
    private static final int MOST_BYTES = 100_000;
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);
    private static final String AUDIENCE = "xianfeng";

    @Bean
    ReactiveJwtDecoder tokens(SecurityProperties properties) {
        JWKSource<SecurityContext> keys = keys(properties);
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSource(token -> keysFor(token, keys))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(validator(properties));
        return token ->
                token.length() > LONGEST ? Mono.error(new BadJwtException("it is too long")) : decoder.decode(token);
    }

    private static Flux<JWK> keysFor(SignedJWT token, JWKSource<SecurityContext> keys) {
        JWKMatcher matcher = JWKMatcher.forJWSHeader(token.getHeader());
        return matcher == null
                ? Flux.empty()
                : Mono.fromCallable(() -> found(new JWKSelector(matcher), keys))
                        .subscribeOn(Schedulers.boundedElastic())
                        .onErrorMap(JOSEException.class, failure -> new IllegalStateException(failure))
                        .flatMapIterable(found -> found);
    }

    /** An unknown key that was asked for a moment ago is still unknown, and no outage. */
    private static List<JWK> found(JWKSelector selector, JWKSource<SecurityContext> keys) throws JOSEException {
        try {
            return keys.get(selector, null);
        } catch (RateLimitReachedException _) {
            return List.of();
        }
    }

    private static JWKSource<SecurityContext> keys(SecurityProperties properties) {
        try {
            return JWKSourceBuilder.create(
                            properties.jwksUri().toURL(),
                            new DefaultResourceRetriever(WAIT_MILLIS, WAIT_MILLIS, MOST_BYTES))
                    .cache(
                            Duration.ofMinutes(5).toMillis(),
                            Duration.ofSeconds(10).toMillis())
                    .refreshAheadCache(false)
                    .retrying(true)
                    .outageTolerant(Duration.ofHours(4).toMillis())
                    .build();
        } catch (MalformedURLException wrong) {
            throw new IllegalArgumentException("xianfeng.jwks-uri is not an address", wrong);
        }
    }

    private static OAuth2TokenValidator<Jwt> validator(SecurityProperties properties) {
        TokenRules rules = new TokenRules(AUDIENCE, Clock.tickMillis(ZoneOffset.UTC));
        JwtTimestampValidator times = new JwtTimestampValidator(CLOCKS_DIFFER);
        times.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(List.of(
                times,
                new JwtIssuerValidator(properties.issuer()),
                token -> rules.broken(token.getHeaders(), token.getClaims())
                        .map(reason ->
                                OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", reason, null)))
                        .orElseGet(OAuth2TokenValidatorResult::success)));
    }
}
