package org.xianfeng.scoring.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodNameTest {
    @ParameterizedTest
    @CsvSource({
        "2026-10, 2026-10-01, 2026-10-31, 2026-11",
        "2026-12, 2026-12-01, 2026-12-31, 2027-01",
        "2024-02, 2024-02-01, 2024-02-29, 2024-03",
        "2026Q4, 2026-10-01, 2026-12-31, 2027Q1",
        "2026Q1, 2026-01-01, 2026-03-31, 2026Q2",
        "2026, 2026-01-01, 2026-12-31, 2027"
    })
    void a_period_has_its_days_and_one_that_follows(String text, String from, String to, String next) {
        PeriodName name = PeriodName.parse(text).orElseThrow();

        assertThat(name).hasToString(text);
        assertThat(name.from()).hasToString(from);
        assertThat(name.to()).hasToString(to);
        assertThat(name.next()).hasToString(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13", "2026-1", "2026Q5", "26", "2026-10-01", "1026", "２０２６"})
    void what_is_no_period_is_none(String text) {
        assertThat(PeriodName.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30T15:59:59.999Z, false",
        "2026-09-30T16:00:00Z, true",
        "2026-10-31T15:59:59.999Z, true",
        "2026-10-31T16:00:00Z, false"
    })
    void a_day_begins_at_midnight_in_china(Instant time, boolean covered) {
        assertThat(PeriodName.parse("2026-10").orElseThrow().covers(time)).isEqualTo(covered);
    }
}
