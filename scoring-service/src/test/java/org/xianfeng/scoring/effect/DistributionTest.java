package org.xianfeng.scoring.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xianfeng.scoring.effect.AccountEffect.PointsChange;

class DistributionTest {
    @Test
    void a_point_falls_into_the_bar_that_begins_with_it_and_deductions_lie_below_nothing() {
        assertThat(bars(List.of(new PointsChange(-1, 0), new PointsChange(99, 100))))
                .containsExactly(
                        new PointsBar(-100, 0, 1, 0), new PointsBar(0, 100, 1, 1), new PointsBar(100, 200, 0, 1));
    }

    @Test
    void few_bars_span_everything_whatever_order_the_accounts_come_in_and_nobody_is_lost() {
        Random chance = new Random(7);
        List<PointsChange> changes = new ArrayList<>();
        for (int number = 0; number < 500; number++) {
            changes.add(new PointsChange(chance.nextInt(-5_000, 90_000), chance.nextInt(100_000)));
        }
        List<PointsBar> bars = bars(changes);
        assertThat(bars).hasSizeBetween(15, 30);
        assertThat(bars.stream().mapToLong(PointsBar::before).sum()).isEqualTo(500);
        assertThat(bars.stream().mapToLong(PointsBar::after).sum()).isEqualTo(500);
        Collections.shuffle(changes, chance);
        assertThat(bars(changes)).isEqualTo(bars);
    }

    private static List<PointsBar> bars(List<PointsChange> changes) {
        Distribution distribution = new Distribution();
        changes.forEach(distribution::add);
        return distribution.bars();
    }
}
