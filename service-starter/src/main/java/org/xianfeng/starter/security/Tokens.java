package org.xianfeng.starter.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.xianfeng.starter.revocation.AccountChanges;

/** What makes a token good: RS256 by a key of the issuer, for this platform, and not expired. */
final class Tokens {
    private static final String AUDIENCE = "xianfeng";

    /** More than a hundred grants take; what is longer is not even looked at. */
    private static final int LONGEST = 12_000;

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);
    private static final Duration KEYS_KEPT = Duration.ofMinutes(5);
    private static final Duration KEYS_KEPT_IN_AN_OUTAGE = Duration.ofHours(4);
    private static final int WAIT_MILLIS = 3_000;
    private static final int MOST_BYTES = 100_000;

    private final String issuer;
    private final String keysUri;
    private final TokenRules rules;

    Tokens(String issuer, String keysUri, AccountChanges changes, Clock clock) {
        this.issuer = issuer;
        this.keysUri = keysUri;
        this.rules = new TokenRules(AUDIENCE, changes, clock);
    }

    JwtDecoder decoder() {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(validator());
        return token -> {
            if (token.length() > LONGEST) {
                throw new BadJwtException("it is too long");
            }
            return decoder.decode(token);
        };
    }

    private JWKSource<SecurityContext> keys() {
        try {
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            URI.create(keysUri).toURL(),
                            new DefaultResourceRetriever(WAIT_MILLIS, WAIT_MILLIS, MOST_BYTES))
                    .cache(KEYS_KEPT.toMillis(), Duration.ofSeconds(10).toMillis())
                    .refreshAheadCache(false)
                    .retrying(true)
                    .outageTolerant(KEYS_KEPT_IN_AN_OUTAGE.toMillis())
                    .build();
            return (selector, context) -> found(keys, selector, context);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("xianfeng.jwks-uri is not an address", e);
        }
    }

    /** An unknown key that was asked for a moment ago is still unknown, and no outage. */
    private static List<JWK> found(
            JWKSource<SecurityContext> keys, JWKSelector selector, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            return keys.get(selector, context);
        } catch (RateLimitReachedException _) {
            return List.of();
        }
    }

    private OAuth2TokenValidator<Jwt> validator() {
        JwtTimestampValidator times = new JwtTimestampValidator(CLOCKS_DIFFER);
        times.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(times, new JwtIssuerValidator(issuer), this::claims);
    }

    private OAuth2TokenValidatorResult claims(Jwt token) {
        return rules.broken(token.getHeaders(), token.getClaims())
                .map(reason -> OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", reason, null)))
                .orElseGet(OAuth2TokenValidatorResult::success);
    }
}
