package org.xianfeng.starter.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.xianfeng.contracts.Valid;

/** What makes a token good: RS256 by a key of the issuer, for this platform, and not expired. */
final class Tokens {
    static final String MEMBER = "member_id";
    static final String GRANTS = "grants";
    private static final String AUDIENCE = "xianfeng";
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);
    private static final Duration KEYS_KEPT = Duration.ofMinutes(5);
    private static final Duration KEYS_KEPT_IN_AN_OUTAGE = Duration.ofHours(4);
    private static final int WAIT_MILLIS = 3_000;
    private static final int MOST_BYTES = 100_000;

    private final String issuer;
    private final String keysUri;

    Tokens(String issuer, String keysUri) {
        this.issuer = issuer;
        this.keysUri = keysUri;
    }

    JwtDecoder decoder() {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(validator());
        return decoder;
    }

    private JWKSource<SecurityContext> keys() {
        try {
            return JWKSourceBuilder.create(
                            URI.create(keysUri).toURL(),
                            new DefaultResourceRetriever(WAIT_MILLIS, WAIT_MILLIS, MOST_BYTES))
                    .cache(KEYS_KEPT.toMillis(), Duration.ofSeconds(10).toMillis())
                    .refreshAheadCache(false)
                    .retrying(true)
                    .outageTolerant(KEYS_KEPT_IN_AN_OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("xianfeng.jwks-uri is not an address", e);
        }
    }

    private OAuth2TokenValidator<Jwt> validator() {
        JwtTimestampValidator times = new JwtTimestampValidator(CLOCKS_DIFFER);
        times.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtIssuerValidator(issuer),
                claim("aud", audience -> audience instanceof List<?> all && all.contains(AUDIENCE)),
                claim("sub", subject -> subject instanceof String text && !text.isBlank()),
                claim(MEMBER, Tokens::isAbsentOrAnId),
                claim(GRANTS, grants -> grants == null || grants instanceof List<?>));
    }

    private static OAuth2TokenValidator<Jwt> claim(String name, Predicate<@Nullable Object> good) {
        OAuth2TokenValidatorResult refused =
                OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", name + " is not valid", null));
        return token -> good.test(token.getClaim(name)) ? OAuth2TokenValidatorResult.success() : refused;
    }

    private static boolean isAbsentOrAnId(@Nullable Object member) {
        try {
            Valid.optionalId(MEMBER, (String) member);
            return true;
        } catch (IllegalArgumentException | ClassCastException _) {
            return false;
        }
    }
}
