package org.xianfeng.scoring.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A histogram says what sorting would say. */
class ScoreCountsPropertiesTest {
    @Property(tries = 100)
    void it_is_equal_to_a_sorted_list_after_any_changes(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6_000) int changes,
            @ForAll @IntRange(min = 1, max = 20_000) int spread) {
        Random random = new Random(seed);
        ScoreCounts counts = new ScoreCounts();
        List<Long> plain = new ArrayList<>();
        for (int i = 0; i < changes; i++) {
            if (!plain.isEmpty() && random.nextInt(3) == 0) {
                counts.remove(plain.remove(random.nextInt(plain.size())));
            } else {
                long score = random.nextInt(spread) - spread / 4;
                counts.add(score);
                plain.add(score);
            }
        }
        assertThat(counts.size()).isEqualTo(plain.size());
        for (int i = 0; i < 50; i++) {
            long asked = random.nextInt(spread + 4) - spread / 4 - 2;
            assertThat(counts.above(asked))
                    .isEqualTo(plain.stream().filter(one -> one > asked).count());
            assertThat(counts.at(asked))
                    .isEqualTo(plain.stream().filter(one -> one == asked).count());
            assertThat(counts.below(asked))
                    .isEqualTo(plain.stream().filter(one -> one < asked).count());
            assertThat(counts.nextAbove(asked))
                    .isEqualTo(plain.stream()
                            .mapToLong(one -> one)
                            .filter(one -> one > asked)
                            .min());
            assertThat(counts.nextBelow(asked))
                    .isEqualTo(plain.stream()
                            .mapToLong(one -> one)
                            .filter(one -> one < asked)
                            .max());
        }
    }

    @Example
    void nobody_stands_above_or_below_where_nobody_is() {
        ScoreCounts counts = new ScoreCounts();
        assertThat(counts.above(5) + counts.at(5) + counts.below(5)).isZero();
        assertThat(counts.nextAbove(5)).isEqualTo(OptionalLong.empty());
        assertThat(counts.nextBelow(5)).isEqualTo(OptionalLong.empty());
    }

    @Example
    void what_is_not_there_cannot_be_taken_away() {
        ScoreCounts counts = new ScoreCounts();
        assertThatThrownBy(() -> counts.remove(1)).isInstanceOf(IllegalStateException.class);
        counts.add(1);
        assertThatThrownBy(() -> counts.remove(2)).isInstanceOf(IllegalStateException.class);
        assertThat(counts.size()).isEqualTo(1);
    }
}
