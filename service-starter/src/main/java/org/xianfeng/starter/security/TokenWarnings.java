package org.xianfeng.starter.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Tells the log what is wrong with the set-up when tokens with a good signature are refused: the settings name another issuer,
 * or two clocks differ. Once in a minute each; a token that has run out is nothing to tell.
 */
final class TokenWarnings {
    private static final Logger LOG = LoggerFactory.getLogger(TokenWarnings.class);
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final String issuer;
    private final Clock clock;
    private final Map<TokenFault, Instant> told = new ConcurrentHashMap<>();

    TokenWarnings(String issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    TokenFault about(TokenFault fault, Jwt token) {
        Instant now = clock.instant();
        if (fault == TokenFault.ISSUER && isDue(fault, now)) {
            LOG.warn(
                    "tokens are refused: they are signed by a known key and name the issuer {}, but {} is set here",
                    token.getClaimAsString("iss"),
                    issuer);
        }
        if (fault == TokenFault.TIME) {
            Stream.of("nbf", "iat")
                    .map(token::getClaimAsInstant)
                    .filter(from -> from != null && from.isAfter(now) && isDue(fault, now))
                    .findFirst()
                    .ifPresent(from -> LOG.warn(
                            "tokens are refused: they are good from {} on, and it is {} here; the clocks of this host and of the issuer {} differ by {} s or more: set both by a time server",
                            from,
                            now,
                            issuer,
                            Duration.between(now, from).toSeconds()));
        }
        return fault;
    }

    private boolean isDue(TokenFault fault, Instant now) {
        Instant before = told.getOrDefault(fault, Instant.EPOCH);
        return !now.isBefore(before.plus(BETWEEN)) && told.merge(fault, now, (_, given) -> given) == now;
    }
}
