package org.xianfeng.membership.rowcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.rowcheck.WrittenDate.Day;
import org.xianfeng.membership.rowcheck.WrittenDate.JanuaryOrOctober;
import org.xianfeng.membership.rowcheck.WrittenDate.Month;
import org.xianfeng.membership.rowcheck.WrittenDate.Unreadable;
import org.xianfeng.membership.rowcheck.WrittenDate.Year;
import org.xianfeng.membership.workbook.Cell;

class WrittenDateTest {
    private static WrittenDate text(String text) {
        return WrittenDate.in(new Cell(0, Cell.Kind.TEXT, text), false);
    }

    private static WrittenDate number(String number) {
        return WrittenDate.in(new Cell(0, Cell.Kind.NUMBER, number), false);
    }

    @Test
    void every_usual_way_to_write_a_day_is_read() {
        for (String written : List.of(
                "1987-06-01",
                "1987-6-1",
                "1987/6/1",
                "1987.6.1",
                "1987.06.01",
                "19870601",
                "1987年6月1日",
                "1987年06月01号",
                "１９８７年６月１日",
                "1987 - 06 - 01",
                "1987-06-01 00:00:00",
                "1987-06-01T00:00:00",
                " 1987/06/01 ",
                "31929")) {
            assertThat(text(written)).as(written).isEqualTo(new Day(LocalDate.of(1987, 6, 1)));
        }
        assertThat(number("31929")).isEqualTo(new Day(LocalDate.of(1987, 6, 1)));
        assertThat(number("31929.75")).isEqualTo(new Day(LocalDate.of(1987, 6, 1)));
        assertThat(number("19870601")).isEqualTo(new Day(LocalDate.of(1987, 6, 1)));
        assertThat(number("1.9870601E7")).isEqualTo(new Day(LocalDate.of(1987, 6, 1)));
    }

    @Test
    void every_usual_way_to_write_a_month_is_read() {
        for (String written : List.of("1987.6", "1987.06", "1987-06", "1987年6月", "198706", "1987/6")) {
            assertThat(text(written)).as(written).isEqualTo(new Month(YearMonth.of(1987, 6)));
        }
        assertThat(number("1987.6")).isEqualTo(new Month(YearMonth.of(1987, 6)));
        assertThat(number("1987.06")).isEqualTo(new Month(YearMonth.of(1987, 6)));
        assertThat(number("1987.0599999999999")).isEqualTo(new Month(YearMonth.of(1987, 6)));
        assertThat(number("1987.12")).isEqualTo(new Month(YearMonth.of(1987, 12)));
        assertThat(number("198706")).isEqualTo(new Month(YearMonth.of(1987, 6)));
    }

    @Test
    void what_is_left_of_october_when_it_became_a_number_is_not_taken_for_january() {
        assertThat(number("1987.1")).isEqualTo(new JanuaryOrOctober(1987));
        assertThat(number("1987.01")).isEqualTo(new Month(YearMonth.of(1987, 1)));
        assertThat(text("1987.1")).isEqualTo(new Month(YearMonth.of(1987, 1)));
        assertThat(text("1987.10")).isEqualTo(new Month(YearMonth.of(1987, 10)));
    }

    @Test
    void a_year_alone_is_only_a_year() {
        assertThat(number("1987")).isEqualTo(new Year(1987));
        assertThat(text("1987年")).isEqualTo(new Year(1987));
    }

    @Test
    void what_is_no_date_is_not_made_one() {
        for (String written : List.of(
                "1987-13-01",
                "1987-02-30",
                "19870230",
                "87.6.1",
                "6/1/1987",
                "不详",
                "1987年6月1日生",
                "0",
                "-5",
                "1987.13",
                "1987.135",
                "999999999",
                "1850-01-01",
                "2101-01-01",
                "1987-06-01 25")) {
            assertThat(text(written)).as(written).isEqualTo(new Unreadable());
        }
        assertThat(number("60")).isEqualTo(new Unreadable());
        assertThat(number("1987.135")).isEqualTo(new Unreadable());
        assertThat(number("1e99")).isEqualTo(new Unreadable());
        assertThat(number("80000")).isEqualTo(new Unreadable());
    }

    @Test
    void days_are_counted_as_excel_counts_them_in_both_of_its_ways() {
        LocalDate first = LocalDate.of(1921, 7, 1);
        for (LocalDate day = first; day.isBefore(LocalDate.of(2030, 1, 1)); day = day.plusDays(1)) {
            String since1900 = Long.toString(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day));
            String since1904 = Long.toString(ChronoUnit.DAYS.between(LocalDate.of(1904, 1, 1), day));
            assertThat(number(since1900)).isEqualTo(new Day(day));
            assertThat(WrittenDate.in(new Cell(0, Cell.Kind.NUMBER, since1904), true))
                    .isEqualTo(new Day(day));
            assertThat(text(day.toString())).isEqualTo(new Day(day));
        }
        assertThat(number("59")).isEqualTo(new Day(LocalDate.of(1900, 2, 28)));
        assertThat(number("61")).isEqualTo(new Day(LocalDate.of(1900, 3, 1)));
    }
}
