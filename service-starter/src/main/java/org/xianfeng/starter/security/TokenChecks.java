package org.xianfeng.starter.security;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** Times, issuer and further rules in one validator, which says by name what is wrong first. */
final class TokenChecks {
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    private TokenChecks() {}

    static OAuth2TokenValidator<Jwt> of(String issuer, Function<Jwt, Optional<TokenFault>> rules) {
        JwtTimestampValidator times = new JwtTimestampValidator(CLOCKS_DIFFER);
        times.setAllowEmptyExpiryClaim(false);
        JwtIssuerValidator issuers = new JwtIssuerValidator(issuer);
        return token -> {
            if (times.validate(token).hasErrors()) {
                return TokenFault.TIME.failure();
            }
            if (issuers.validate(token).hasErrors()) {
                return TokenFault.ISSUER.failure();
            }
            return rules.apply(token).map(TokenFault::failure).orElseGet(OAuth2TokenValidatorResult::success);
        };
    }
}
