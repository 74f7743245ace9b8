package org.xianfeng.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenWarningsTest {
    private static final String OURS = "https://ours.example.org";
    private final Instant now = Instant.parse("2026-11-27T09:00:00Z");
    private final TokenWarnings warnings = new TokenWarnings(OURS, Clock.fixed(now, ZoneOffset.UTC));

    @Test
    void another_issuer_is_told_once_a_minute_with_both_names() {
        Map<String, Object> theirs = token("https://theirs.example.org", now);
        assertThat(warnings.about(theirs).orElseThrow())
                .contains("name the issuer https://theirs.example.org, but " + OURS + " is set here");
        assertThat(warnings.about(theirs)).isEmpty();
    }

    @Test
    void clocks_that_differ_are_told_with_the_difference() {
        assertThat(warnings.about(token(OURS, now.plusSeconds(300))).orElseThrow())
                .contains("differ by 300 s or more");
    }

    @Test
    void a_token_that_has_run_out_is_nothing_to_tell() {
        assertThat(warnings.about(token(OURS, now.minusSeconds(4000)))).isEmpty();
    }

    private static Map<String, Object> token(String issuer, Instant from) {
        return Map.of("iss", issuer, "iat", from, "nbf", from);
    }
}
