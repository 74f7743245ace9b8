package org.xianfeng.starter.security;

import java.time.Clock;
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

    static OAuth2TokenValidator<Jwt> of(String issuer, Clock clock, Function<Jwt, Optional<TokenFault>> rules) {
        JwtTimestampValidator times = new JwtTimestampValidator(CLOCKS_DIFFER);
        times.setAllowEmptyExpiryClaim(false);
        JwtIssuerValidator issuers = new JwtIssuerValidator(issuer);
        TokenWarnings warnings = new TokenWarnings(issuer, clock);
        return token -> {
            Optional<TokenFault> fault = Optional.empty();
            if (times.validate(token).hasErrors()) {
                fault = Optional.of(TokenFault.TIME);
            } else if (issuers.validate(token).hasErrors()) {
                fault = Optional.of(TokenFault.ISSUER);
            }
            return fault.or(() -> rules.apply(token))
                    .map(found -> warnings.about(found, token).failure())
                    .orElseGet(OAuth2TokenValidatorResult::success);
        };
    }
}
