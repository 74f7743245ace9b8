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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The public keys of an issuer: kept for five minutes, asked for at most every half minute however many tokens name an unknown
 * one, and good for four hours while the issuer is away.
 */
final class IssuerKeysClient {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeysClient.class);
    private static final int WAIT_MILLIS = 3_000;
    private static final int MOST_BYTES = 100_000;

    private final URI address;
    private final JWKSource<SecurityContext> keys;
    private final AtomicBoolean away = new AtomicBoolean();

    IssuerKeysClient(URI address) {
        this.address = address;
        this.keys = at(address);
    }

    Flux<JWK> of(SignedJWT token) {
        JWKMatcher matcher = JWKMatcher.forJWSHeader(token.getHeader());
        return matcher == null
                ? Flux.empty()
                : Mono.fromCallable(() -> found(new JWKSelector(matcher)))
                        .subscribeOn(Schedulers.boundedElastic())
                        .onErrorMap(JOSEException.class, failure -> new IllegalStateException(failure))
                        .flatMapIterable(found -> found);
    }

    /** An unknown key that was asked for a moment ago is still unknown, and no outage. */
    private List<JWK> found(JWKSelector selector) throws JOSEException {
        try {
            List<JWK> found = keys.get(selector, null);
            if (away.getAndSet(false)) {
                LOG.info("the keys of the issuer at {} can be had again", address);
            }
            return found;
        } catch (RateLimitReachedException _) {
            return List.of();
        } catch (JOSEException failure) {
            if (!away.getAndSet(true)) {
                LOG.warn("the keys of the issuer at {} cannot be had: {}", address, failure.getMessage());
            }
            throw failure;
        }
    }

    private static JWKSource<SecurityContext> at(URI address) {
        try {
            return JWKSourceBuilder.create(
                            address.toURL(), new DefaultResourceRetriever(WAIT_MILLIS, WAIT_MILLIS, MOST_BYTES))
                    .cache(
                            Duration.ofMinutes(5).toMillis(),
                            Duration.ofSeconds(10).toMillis())
                    .refreshAheadCache(false)
                    .retrying(true)
                    .outageTolerant(Duration.ofHours(4).toMillis())
                    .build();
        } catch (MalformedURLException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException("a jwks-uri is not an address: " + address, wrong);
        }
    }
}
