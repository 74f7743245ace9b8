package org.xianfeng.membership.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link TreeTurns} must do. */
interface TreeTurnsContract {
    Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    TreeTurns turns();

    @Test
    default void one_at_a_time_has_the_turn() {
        TreeTurns.Turn turn = turns().take(NOON, NOON.plusSeconds(10)).orElseThrow();
        assertThat(turns().take(NOON.plusSeconds(9), NOON.plusSeconds(19))).isEmpty();
        turns().giveBack(turn);
        assertThat(turns().take(NOON.plusSeconds(9), NOON.plusSeconds(19))).isPresent();
    }

    @Test
    default void whoever_does_not_come_back_loses_the_turn_and_cannot_give_anothers_back() {
        TreeTurns.Turn lost = turns().take(NOON, NOON.plusSeconds(10)).orElseThrow();
        assertThat(turns().take(NOON.plusSeconds(10), NOON.plusSeconds(20))).isPresent();
        turns().giveBack(lost);
        assertThat(turns().take(NOON.plusSeconds(11), NOON.plusSeconds(21))).isEmpty();
    }
}
