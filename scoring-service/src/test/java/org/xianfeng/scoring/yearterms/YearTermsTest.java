package org.xianfeng.scoring.yearterms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked by hand, in points. */
class YearTermsTest {
    @ParameterizedTest(name = "{0} {1} in {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "full,     2020-05-01, 2026, 60 base-of-the-year",
                "full,     2026-05-01, 2026, 60 base-of-the-year",
                "by-month, 2025-12-31, 2026, 60 base-of-the-year",
                "by-month, 2026-01-31, 2026, 60 base-by-month",
                "by-month, 2026-05-01, 2026, 40 base-by-month",
                "by-month, 2026-12-31, 2026, 5 base-by-month",
                "none,     2026-12-31, 2026, 0 base-not-for-newcomers",
                "none,     2025-12-31, 2026, 60 base-of-the-year",
                "by-month, 2027-01-01, 2026, 0 base-before-registration",
                "none,     -,          2026, 60 base-of-the-year",
            })
    void a_newcomer_gets_the_part_of_the_base_that_the_book_says(
            String newcomer, @Nullable LocalDate since, int year, String expected) {
        Newcomer part = Newcomer.valueOf(newcomer.toUpperCase(Locale.ROOT).replace('-', '_'));
        YearTerms.Held held = new YearTerms(6_000L, part, null, null).of(year, since, 0, 0);
        assertThat(said(held)).isEqualTo(expected);
    }

    /** base, floor, ceiling; confirmed and provisional points of facts; what is shown; what was added. */
    private static final List<String> HELD = List.of(
            "60 0 -   | -70 0  | 0 0     | 60 base-of-the-year, 10 held-at-floor",
            "60 0 -   | -70 15 | 0 15    | 60 base-of-the-year, 10 held-at-floor",
            "60 0 -   | -20 0  | 40 0    | 60 base-of-the-year",
            "60 - 100 | 35 3   | 95 3    | 60 base-of-the-year",
            "60 - 100 | 35 10  | 95 5    | 60 base-of-the-year, -5 held-at-ceiling (provisional)",
            "60 - 100 | 90 10  | 100 0   | 60 base-of-the-year, -50 held-at-ceiling, -10 held-at-ceiling (provisional)",
            "- 0 -    | -3 0   | 0 0     | 3 held-at-floor",
            "- 0 -    | 3 0    | 3 0     | ");

    @Test
    void the_total_is_held_between_floor_and_ceiling() {
        assertThat(HELD).allSatisfy(row -> {
            String[] cell = row.split(" *\\| *", -1);
            Long[] of = numbers(cell[0]);
            Long[] facts = numbers(cell[1]);
            YearTerms.Held held = new YearTerms(of[0], Newcomer.FULL, of[1], of[2]).of(2026, null, facts[0], facts[1]);
            assertThat(held.confirmedHundredths() / 100 + " " + held.provisionalHundredths() / 100)
                    .isEqualTo(cell[2]);
            assertThat(said(held)).isEqualTo(cell[3]);
        });
    }

    private static Long[] numbers(String cell) {
        return Stream.of(cell.split(" "))
                .map(one -> one.equals("-") ? null : Long.valueOf(100 * Long.parseLong(one)))
                .toArray(Long[]::new);
    }

    private static String said(YearTerms.Held held) {
        return held.lines().stream()
                .map(line -> line.pointsHundredths() / 100 + " " + line.reason().code()
                        + (line.provisional() ? " (provisional)" : ""))
                .collect(Collectors.joining(", "));
    }
}
