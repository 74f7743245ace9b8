package org.xianfeng.activity.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.xianfeng.activity.checkin.CheckInCodes.Worth;
import org.xianfeng.activity.meeting.MeetingId;

class CheckInCodesTest {
    private static final MeetingId MEETING = new MeetingId("meeting-1");
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:10Z");

    private final CheckInCodes codes = codes("a key of thirty-two bytes, at least");

    @Test
    void the_code_changes_every_thirty_seconds_and_says_when() {
        CheckInCode code = codes.at(MEETING, NOW);
        assertThat(code.validUntil()).isEqualTo("2026-11-20T01:00:30Z");
        assertThat(codes.at(MEETING, NOW.plusSeconds(19))).isEqualTo(code);
        assertThat(codes.at(MEETING, NOW.plusSeconds(20)).code()).isNotEqualTo(code.code());
    }

    @Test
    void the_current_code_and_the_one_before_are_taken() {
        String code = codes.at(MEETING, NOW).code();
        assertThat(codes.worth(MEETING, code, NOW)).isEqualTo(Worth.VALID);
        assertThat(codes.worth(MEETING, code, NOW.plusSeconds(49))).isEqualTo(Worth.VALID);
    }

    @Test
    void a_replayed_older_code_is_expired() {
        String code = codes.at(MEETING, NOW).code();
        assertThat(codes.worth(MEETING, code, NOW.plusSeconds(50))).isEqualTo(Worth.EXPIRED);
        assertThat(codes.worth(MEETING, code, NOW.plus(Duration.ofMinutes(9)))).isEqualTo(Worth.EXPIRED);
    }

    @Test
    void a_code_of_the_future_is_not_taken() {
        String code = codes.at(MEETING, NOW.plusSeconds(60)).code();
        assertThat(codes.worth(MEETING, code, NOW)).isEqualTo(Worth.FOREIGN);
    }

    @Test
    void a_code_holds_for_its_meeting_only() {
        String code = codes.at(new MeetingId("meeting-2"), NOW).code();
        assertThat(codes.worth(MEETING, code, NOW)).isEqualTo(Worth.FOREIGN);
    }

    @Test
    void a_code_made_with_another_key_is_not_taken() {
        String code =
                codes("another key of thirty-two bytes, too").at(MEETING, NOW).code();
        assertThat(codes.worth(MEETING, code, NOW)).isEqualTo(Worth.FOREIGN);
    }

    @Test
    void a_code_is_read_as_people_write_it() {
        String code = codes.at(MEETING, NOW).code();
        assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        String typed = " "
                + code.replace("-", " ")
                        .toLowerCase(Locale.ROOT)
                        .replace('0', 'o')
                        .replace('1', 'l');
        assertThat(codes.worth(MEETING, typed, NOW)).isEqualTo(Worth.VALID);
    }

    @Test
    void nonsense_is_not_taken() {
        assertThat(codes.worth(MEETING, "", NOW)).isEqualTo(Worth.FOREIGN);
        assertThat(codes.worth(MEETING, "签到", NOW)).isEqualTo(Worth.FOREIGN);
        assertThat(codes.worth(MEETING, "0".repeat(4000), NOW)).isEqualTo(Worth.FOREIGN);
    }

    static CheckInCodes codes(String key) {
        SecretKeySpec secret = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        return new CheckInCodes(() -> secret);
    }
}
