package org.xianfeng.gateway.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What is wrong with the set-up when a token with a good signature is refused: the settings name another issuer, or two clocks
 * differ. Once in a minute each; a token that has run out is nothing to tell.
 */
final class TokenWarnings {
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final String issuer;
    private final Clock clock;
    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    TokenWarnings(String issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** A sentence for the log, when one is due. */
    Optional<String> about(Map<String, Object> claims) {
        Instant now = clock.instant();
        String named = String.valueOf(claims.get("iss"));
        if (!issuer.equals(named) && isDue("issuer", now)) {
            return Optional.of(
                    "tokens are refused: they are signed by a known key and name the issuer %s, but %s is set here"
                            .formatted(named, issuer));
        }
        return Stream.of("nbf", "iat")
                .map(claims::get)
                .filter(Instant.class::isInstance)
                .map(Instant.class::cast)
                .filter(from -> from.isAfter(now) && isDue("clock", now))
                .findFirst()
                .map(from ->
                        "tokens are refused: they are good from %s on, and it is %s here; the clocks of this host and of the issuer %s differ by %d s or more: set both by a time server"
                                .formatted(
                                        from,
                                        now,
                                        issuer,
                                        Duration.between(now, from).toSeconds()));
    }

    private boolean isDue(String what, Instant now) {
        Instant before = told.getOrDefault(what, Instant.EPOCH);
        return !now.isBefore(before.plus(BETWEEN)) && told.merge(what, now, (_, given) -> given) == now;
    }
}
