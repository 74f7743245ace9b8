package org.xianfeng.scoring.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.membership.OrganisationKind;

class ToldRanksTest {
    private static final ComparisonRules RULES =
            new ComparisonRules(List.of(OrganisationKind.BRANCH), List.of(1, 7), 5, 6, 10);

    @Test
    void nobody_is_shown_as_one_of_the_last() {
        assertThat(exactOf(12)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(sharesOf(12)).isEqualTo(exactOf(12));
        assertThat(exactOf(5)).containsExactly(1, 2, 3);
    }

    @Test
    void between_the_exact_ranks_and_the_middle_a_share_is_told() {
        assertThat(exactOf(40)).hasSize(10);
        assertThat(sharesOf(40)).hasSize(20).startsWith(1).endsWith(20);
    }

    private static List<Integer> exactOf(int size) {
        return ranks(size)
                .filter(rank -> RULES.tellsRank(at(rank, size)))
                .boxed()
                .toList();
    }

    private static List<Integer> sharesOf(int size) {
        return ranks(size)
                .filter(rank -> RULES.tellsShare(at(rank, size)))
                .boxed()
                .toList();
    }

    private static IntStream ranks(int size) {
        return IntStream.rangeClosed(1, size);
    }

    private static Standing.Ranked at(int rank, int of) {
        return new Standing.Ranked(0, rank, 1, of, 0, OptionalLong.empty(), OptionalLong.empty());
    }
}
