package org.xianfeng.starter.security;

import java.net.URI;
import java.time.Clock;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.xianfeng.starter.revocation.AccountChanges;

/** What makes a token of this platform good: RS256 by a key of the issuer, for this platform, and not expired. */
final class Tokens {
    private static final String AUDIENCE = "xianfeng";

    private final String issuer;
    private final URI keysUri;
    private final TokenRules rules;
    private final Clock clock;

    Tokens(String issuer, URI keysUri, AccountChanges changes, Clock clock) {
        this.issuer = issuer;
        this.keysUri = keysUri;
        this.clock = clock;
        this.rules = new TokenRules(AUDIENCE, changes, clock);
    }

    JwtDecoder decoder() {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(IssuerKeys.at(keysUri))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(
                TokenChecks.of(issuer, clock, token -> rules.broken(token.getHeaders(), token.getClaims())));
        return decoder;
    }
}
