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
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The public keys of an issuer: kept for a while, asked for in bounds, and good for hours while the issuer is away. */
final class IssuerKeys {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
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
            AtomicBoolean away = new AtomicBoolean();
            return (selector, context) -> told(address, away, () -> found(keys, selector, context));
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new IllegalArgumentException("a jwks-uri is not an address: " + address, e);
        }
    }

    private interface Answer {
        List<JWK> get() throws KeySourceException;
    }

    /** The log is told when the keys cannot be had, and when they can again. */
    private static List<JWK> told(URI address, AtomicBoolean away, Answer answer) throws KeySourceException {
        try {
            List<JWK> found = answer.get();
            if (away.getAndSet(false)) {
                LOG.info("the keys of the issuer at {} can be had again", address);
            }
            return found;
        } catch (KeySourceException failure) {
            if (!away.getAndSet(true)) {
                LOG.warn(
                        "the keys of the issuer at {} cannot be had: {}; until they can, requests with a token are answered by 503",
                        address,
                        failure.getMessage());
            }
            throw failure;
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
