package org.xianfeng.starter.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.xianfeng.starter.outside.OutsideIssuer;
import org.xianfeng.starter.revocation.AccountChanges;

/**
 * Reads tokens of an outside issuer: checked as the platform's own are, then said again in the words of the platform. Of what
 * they say themselves only what a mapping names is left, so that a claim {@code grants} of somebody else is worth nothing.
 */
final class OutsideTokens {
    private final OutsideIssuer issuer;
    private final TokenRules rules;
    private final Clock clock;

    OutsideTokens(OutsideIssuer issuer, AccountChanges changes, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
        this.rules = new TokenRules(issuer.trust().audience(), changes, clock);
    }

    JwtDecoder decoder() {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(
                        IssuerKeys.at(issuer.trust().keysUri()))
                .jwsAlgorithms(allowed -> allowed.addAll(algorithms()))
                .build();
        decoder.setJwtValidator(TokenChecks.of(issuer.trust().issuer(), clock, this::broken));
        return token -> translated(decoder.decode(token));
    }

    private Set<SignatureAlgorithm> algorithms() {
        return issuer.trust().algorithms().stream()
                .map(SignatureAlgorithm::from)
                .collect(Collectors.toSet());
    }

    private Optional<TokenFault> broken(Jwt token) {
        return rules.formBroken(token.getHeaders(), token.getClaims())
                .or(() -> purposeBroken(token))
                .or(() -> clientBroken(token))
                .or(() -> lastingBroken(token));
    }

    /** An ID token is proof for a client that somebody signed in, and opens nothing. */
    private static Optional<TokenFault> purposeBroken(Jwt token) {
        return token.hasClaim("at_hash") || token.hasClaim("c_hash") || token.hasClaim("events")
                ? Optional.of(TokenFault.PURPOSE)
                : Optional.empty();
    }

    private Optional<TokenFault> clientBroken(Jwt token) {
        Set<String> clients = issuer.trust().clients();
        Set<Object> named = Stream.of("azp", "client_id")
                .map(token::<Object>getClaim)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return clients.isEmpty() || !named.isEmpty() && clients.containsAll(named)
                ? Optional.empty()
                : Optional.of(TokenFault.CLIENT);
    }

    /** Nobody tells this platform when such a token is taken back, so it must not last. */
    private Optional<TokenFault> lastingBroken(Jwt token) {
        Instant issued = token.getIssuedAt();
        Instant end = token.getExpiresAt();
        return issued != null
                        && end != null
                        && Duration.between(issued, end)
                                        .compareTo(issuer.trust().longest())
                                <= 0
                ? Optional.empty()
                : Optional.of(TokenFault.TOO_LASTING);
    }

    private Jwt translated(Jwt theirs) {
        Map<String, Object> said = issuer.translated(checked(theirs.getSubject()), theirs.getClaims());
        Jwt ours = Jwt.withTokenValue(theirs.getTokenValue())
                .headers(headers -> headers.putAll(theirs.getHeaders()))
                .issuer(issuer.trust().issuer())
                .issuedAt(checked(theirs.getIssuedAt()))
                .expiresAt(checked(theirs.getExpiresAt()))
                .claims(claims -> claims.putAll(said))
                .build();
        rules.contentBroken(ours.getClaims()).ifPresent(fault -> {
            OAuth2TokenValidatorResult refused = fault.failure();
            throw new JwtValidationException(fault.toString(), refused.getErrors());
        });
        return ours;
    }

    private static <T> T checked(@Nullable T claim) {
        return Objects.requireNonNull(claim);
    }
}
