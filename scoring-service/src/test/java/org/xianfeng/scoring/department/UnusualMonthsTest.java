package org.xianfeng.scoring.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnusualMonthsTest {
    private static final YearMonth FIRST = YearMonth.of(2025, 1);

    @Test
    void a_month_far_below_the_usual_ones_is_asked_about() {
        assertThat(UnusualMonths.of(months(90, 91, 89, 92, 90, 88, 60)))
                .containsExactly(Map.entry(FIRST.plusMonths(6), 900_000L));
    }

    @Test
    void usual_scatter_is_not_and_one_outlier_does_not_hide_the_next() {
        assertThat(UnusualMonths.of(months(90, 80, 95, 85, 90, 82, 78))).isEmpty();
        assertThat(UnusualMonths.of(months(90, 91, 89, 92, 90, 88, 30, 30))).hasSize(2);
    }

    @Test
    void with_fewer_than_six_months_before_nothing_is_unusual() {
        assertThat(UnusualMonths.of(months(90, 91, 89, 92, 90, 10))).isEmpty();
    }

    @Test
    void even_where_nothing_ever_changed_less_than_some_points_is_nothing() {
        assertThat(UnusualMonths.of(months(90, 90, 90, 90, 90, 90, 86))).isEmpty();
        assertThat(UnusualMonths.of(months(90, 90, 90, 90, 90, 90, 80))).hasSize(1);
    }

    @Test
    void with_enough_years_a_month_is_compared_with_its_season() {
        TreeMap<YearMonth, Long> rates = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            YearMonth month = FIRST.plusMonths(i);
            rates.put(month, month.getMonthValue() == 2 ? 600_000L : 900_000L);
        }
        assertThat(UnusualMonths.of(rates)).doesNotContainKey(YearMonth.of(2029, 2));
        rates.put(YearMonth.of(2029, 2), 900_000L);
        assertThat(UnusualMonths.of(rates)).containsEntry(YearMonth.of(2029, 2), 600_000L);
    }

    private static TreeMap<YearMonth, Long> months(Integer... percent) {
        TreeMap<YearMonth, Long> rates = new TreeMap<>();
        for (int rate : List.of(percent)) {
            rates.put(FIRST.plusMonths(rates.size()), rate * 10_000L);
        }
        return rates;
    }
}
