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
    private static final YearTerms.Earned NOTHING = new YearTerms.Earned(0, 0);

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
        YearTerms.Held held = new YearTerms(6_000L, part, null, null, null).of(year, since, null, NOTHING);
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
            YearTerms.Held held = new YearTerms(of[0], Newcomer.FULL, null, of[1], of[2])
                    .of(2026, null, null, new YearTerms.Earned(facts[0], facts[1]));
            assertThat(held.confirmedHundredths() / 100 + " " + held.provisionalHundredths() / 100)
                    .isEqualTo(cell[2]);
            assertThat(said(held)).isEqualTo(cell[3]);
        });
    }

    /** percent and most; what the year before shows; what is taken over, in hundredths. */
    private static final List<String> CARRIED = List.of(
            "20 -     | 12345  | 2469 carried-over",
            "20 -     | 12343  | 2469 carried-over",
            "20 -     | 12342  | 2468 carried-over",
            "50 -     | 1      | 1 carried-over",
            "20 -     | 1      | 0 carried-over",
            "100 -    | 777    | 777 carried-over",
            "20 2469  | 12345  | 2469 carried-over",
            "20 2000  | 12345  | 2000 carried-over-at-most",
            "20 2000  | 0      | 0 nothing-to-carry-over",
            "20 -     | -500   | 0 nothing-to-carry-over");

    @Test
    void a_part_of_the_year_before_is_taken_over_to_the_nearest_hundredth_halves_up() {
        assertThat(CARRIED).allSatisfy(row -> {
            String[] cell = row.split(" *\\| *", -1);
            String[] of = cell[0].split(" ");
            CarryOver part = new CarryOver(Integer.parseInt(of[0]), of[1].equals("-") ? null : Long.valueOf(of[1]));
            YearTerms.Held held = new YearTerms(null, Newcomer.FULL, part, null, null)
                    .of(2027, LocalDate.of(2026, 12, 31), Long.valueOf(cell[1]), NOTHING);
            YearTerms.Line line = held.lines().getFirst();
            assertThat(line.pointsHundredths() + " " + line.reason().code()).isEqualTo(cell[2]);
            assertThat(held.confirmedHundredths()).isEqualTo(line.pointsHundredths());
        });
    }

    @Test
    void who_was_not_there_the_year_before_takes_nothing_over_and_the_ceiling_holds_what_is_taken_over() {
        YearTerms terms = new YearTerms(6_000L, Newcomer.FULL, new CarryOver(50, null), null, 8_000L);
        assertThat(said(terms.of(2027, LocalDate.of(2027, 1, 1), 9_000L, NOTHING)))
                .isEqualTo("60 base-of-the-year");
        assertThat(said(terms.of(2027, LocalDate.of(2026, 1, 1), 9_000L, NOTHING)))
                .isEqualTo("60 base-of-the-year, 45 carried-over, -25 held-at-ceiling");
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
