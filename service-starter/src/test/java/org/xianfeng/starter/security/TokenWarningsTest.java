package org.xianfeng.starter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;

@ExtendWith(OutputCaptureExtension.class)
class TokenWarningsTest {
    private static final String OURS = "https://ours.example.org";
    private final Instant now = Clock.systemUTC().instant();
    private final OAuth2TokenValidator<Jwt> checks =
            TokenChecks.of(OURS, Clock.fixed(now, ZoneOffset.UTC), _ -> Optional.empty());

    @Test
    void another_issuer_is_told_once_a_minute_with_both_names(CapturedOutput log) {
        assertThat(checks.validate(token("https://theirs.example.org", now)).hasErrors())
                .isTrue();
        assertThat(checks.validate(token("https://theirs.example.org", now)).hasErrors())
                .isTrue();
        assertThat(warnings(log))
                .singleElement()
                .asString()
                .contains("name the issuer https://theirs.example.org, but " + OURS + " is set here");
    }

    @Test
    void clocks_that_differ_are_told_with_the_difference(CapturedOutput log) {
        assertThat(checks.validate(token(OURS, now.plusSeconds(300))).hasErrors())
                .isTrue();
        assertThat(warnings(log)).singleElement().asString().contains("differ by 300 s or more");
    }

    @Test
    void a_token_that_has_run_out_is_nothing_to_tell(CapturedOutput log) {
        assertThat(checks.validate(token(OURS, now.minusSeconds(4000))).hasErrors())
                .isTrue();
        assertThat(checks.validate(token(OURS, now)).hasErrors()).isFalse();
        assertThat(warnings(log)).isEmpty();
    }

    @Test
    void keys_that_cannot_be_had_are_told_once(CapturedOutput log) {
        JWKSource<SecurityContext> keys = IssuerKeys.at(URI.create("http://127.0.0.1:1/oauth2/jwks"));
        JWKSelector any = new JWKSelector(new JWKMatcher.Builder().build());
        assertThatThrownBy(() -> keys.get(any, null)).isInstanceOf(KeySourceException.class);
        assertThatThrownBy(() -> keys.get(any, null)).isInstanceOf(KeySourceException.class);
        assertThat(log.getAll().lines().filter(line -> line.contains("http://127.0.0.1:1/oauth2/jwks cannot be had")))
                .hasSize(1);
    }

    private static List<String> warnings(CapturedOutput log) {
        return log.getAll()
                .lines()
                .filter(line -> line.contains("tokens are refused"))
                .toList();
    }

    private static Jwt token(String issuer, Instant from) {
        return Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .issuer(issuer)
                .issuedAt(from)
                .notBefore(from)
                .expiresAt(from.plusSeconds(900))
                .build();
    }
}
