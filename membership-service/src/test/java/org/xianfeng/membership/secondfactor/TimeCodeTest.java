package org.xianfeng.membership.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodeTest {
    private static final AppSecret OF_THE_RFC =
            AppSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final Instant NOW = Instant.parse("2026-11-26T01:00:10Z");

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_appendix_of_rfc_6238(long seconds, String code) {
        assertThat(TimeCode.at(OF_THE_RFC, Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void a_secret_is_written_as_apps_read_it() {
        assertThat(OF_THE_RFC.value()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(OF_THE_RFC.bytes()).isEqualTo("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        assertThat(OF_THE_RFC.uri("li hong"))
                .isEqualTo("otpauth://totp/Xianfeng:li%20hong?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Xianfeng");
        assertThat(OF_THE_RFC.toString()).doesNotContain("GEZD");
    }

    @Test
    void any_twenty_bytes_come_back_as_they_went() {
        for (int number = 0; number < 1_000; number++) {
            AppSecret secret = AppSecret.fresh();
            assertThat(AppSecret.of(secret.bytes())).isEqualTo(secret);
        }
        assertThat(AppSecret.of(new byte[20]).value()).isEqualTo("A".repeat(32));
        assertThat(AppSecret.of(new byte[20]).bytes()).isEqualTo(new byte[20]);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void a_clock_may_be_half_a_minute_wrong_and_no_more(int seconds, boolean taken) {
        String code = TimeCode.at(OF_THE_RFC, NOW.plusSeconds(seconds));
        assertThat(TimeCode.stepOf(OF_THE_RFC, code, NOW).isPresent()).isEqualTo(taken);
    }

    @Test
    void what_is_no_code_is_none() {
        assertThat(TimeCode.stepOf(OF_THE_RFC, "", NOW)).isEmpty();
        assertThat(TimeCode.stepOf(OF_THE_RFC, "12345", NOW)).isEmpty();
        assertThat(TimeCode.stepOf(OF_THE_RFC, "{$gt: 1}", NOW)).isEmpty();
    }
}
