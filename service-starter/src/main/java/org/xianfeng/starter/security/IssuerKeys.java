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
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public keys of an issuer: kept for a while, asked for in bounds, and good for hours while the issuer is away. */
final class IssuerKeys {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration KEPT_IN_AN_OUTAGE = Duration.ofHours(4);
    private static final int WAIT_MILLIS = 3_000;
    private static final int MOST_BYTES = 100_000;

    private IssuerKeys() {}

    static JWKSource<SecurityContext> at(URI address) {
        try {
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            address.toURL(), new DefaultResourceRetriever(WAIT_MILLIS, WAIT_MILLIS, MOST_BYTES))
                    .cache(KEPT.toMillis(), Duration.ofSeconds(10).toMillis())
                    .refreshAheadCache(false)
                    .retrying(true)
                    .outageTolerant(KEPT_IN_AN_OUTAGE.toMillis())
                    .build();
            return (selector, context) -> found(keys, selector, context);
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new IllegalArgumentException("a jwks-uri is not an address: " + address, e);
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
}
