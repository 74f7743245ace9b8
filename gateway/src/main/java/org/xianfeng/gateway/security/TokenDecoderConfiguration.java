package org.xianfeng.gateway.security;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Reads tokens: RS256 by a key of the issuer, or as it is agreed with the outside issuer that a token names. What the claims of
 * such a one are worth is the services' business.
 */
@Configuration
class TokenDecoderConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(TokenDecoderConfiguration.class);
    private static final int LONGEST = 12_000;
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);
    private static final String AUDIENCE = "xianfeng";
    private static final Clock CLOCK = Clock.tickMillis(ZoneOffset.UTC);

    @Bean
    ReactiveJwtDecoder tokens(SecurityProperties properties) {
        TokenRules rules = new TokenRules(AUDIENCE, CLOCK);
        ReactiveJwtDecoder own = decoder(
                new IssuerKeysClient(properties.jwksUri()),
                SignatureAlgorithm.RS256,
                validator(properties.issuer(), token -> rules.broken(token.getHeaders(), token.getClaims())));
        Map<Named, ReactiveJwtDecoder> outside = new HashMap<>();
        properties.outsideIssuers().forEach((name, issuer) -> outside.putAll(outside(name, issuer)));
        return token -> token.length() > LONGEST
                ? Mono.error(new BadJwtException("it is too long"))
                : Named.in(token).map(outside::get).orElse(own).decode(token);
    }

    /** What a token says of itself before anything of it is checked; whoever reads it then checks both again. */
    private record Named(String issuer, String algorithm) {
        static Optional<Named> in(String token) {
            try {
                JWT named = JWTParser.parse(token);
                return Optional.ofNullable(named.getJWTClaimsSet())
                        .map(JWTClaimsSet::getIssuer)
                        .map(issuer -> new Named(
                                issuer, named.getHeader().getAlgorithm().getName()));
            } catch (ParseException unreadable) {
                return Optional.empty();
            }
        }
    }

    /** Its subjects are its own, so that none of them has the share of an account of this platform. */
    private static Map<Named, ReactiveJwtDecoder> outside(String name, SecurityProperties.Outside issuer) {
        TokenRules rules = new TokenRules(issuer.audience(), CLOCK);
        IssuerKeysClient keys = new IssuerKeysClient(issuer.jwksUri());
        OAuth2TokenValidator<Jwt> validator = validator(
                issuer.issuerUri(),
                token -> rules.formBroken(token.getHeaders(), token.getClaims())
                        .or(() -> issuer.isOfItsClients(token.getClaims())
                                ? Optional.empty()
                                : Optional.of("it was made for another client")));
        Map<Named, ReactiveJwtDecoder> decoders = new HashMap<>();
        for (SignatureAlgorithm algorithm : issuer.allowed()) {
            ReactiveJwtDecoder decoder = decoder(keys, algorithm, validator);
            decoders.put(
                    new Named(issuer.issuerUri(), algorithm.getName()),
                    token -> decoder.decode(token)
                            .map(theirs -> Jwt.withTokenValue(token)
                                    .headers(headers -> headers.putAll(theirs.getHeaders()))
                                    .claims(claims -> claims.putAll(theirs.getClaims()))
                                    .subject(name + ":" + theirs.getSubject())
                                    .build()));
        }
        return decoders;
    }

    private static ReactiveJwtDecoder decoder(
            IssuerKeysClient keys, SignatureAlgorithm algorithm, OAuth2TokenValidator<Jwt> validator) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSource(keys::of)
                .jwsAlgorithm(algorithm)
                .build();
        decoder.setJwtValidator(validator);
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, Function<Jwt, Optional<String>> rules) {
        JwtTimestampValidator times = new JwtTimestampValidator(CLOCKS_DIFFER);
        times.setAllowEmptyExpiryClaim(false);
        OAuth2TokenValidator<Jwt> checks = new DelegatingOAuth2TokenValidator<>(List.of(
                times,
                new JwtIssuerValidator(issuer),
                token -> rules.apply(token)
                        .map(reason ->
                                OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", reason, null)))
                        .orElseGet(OAuth2TokenValidatorResult::success)));
        TokenWarnings warnings = new TokenWarnings(issuer, CLOCK);
        return token -> {
            OAuth2TokenValidatorResult result = checks.validate(token);
            if (result.hasErrors()) {
                warnings.about(token.getClaims()).ifPresent(LOG::warn);
            }
            return result;
        };
    }
}
