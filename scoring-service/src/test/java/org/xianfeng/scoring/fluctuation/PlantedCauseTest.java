package org.xianfeng.scoring.fluctuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.scoring.fluctuation.Planted.Series;

/** Two months that differ in one thing only: that one is found, by far. */
class PlantedCauseTest {
    private static final Planted USUAL = Planted.USUAL;

    enum Plant {
        NEWCOMERS_WHO_SELDOM_COME(Cause.ROSTER),
        MANY_ON_LEAVE(Cause.LEAVE),
        THE_GENERAL_MEETING_DROPPED_FOR_A_BADLY_ATTENDED_KIND(Cause.KINDS),
        THEME_DAYS_IN_THE_EVENING(Cause.TIMES),
        LESSONS_AT_THE_WEEKEND(Cause.TIMES),
        FEWER_WELL_ATTENDED_MEETINGS(Cause.FREQUENCY),
        FEWER_COME_TO_LESSONS(Cause.RATE),
        MORE_COME_TO_EVERYTHING(Cause.RATE);

        private final Cause cause;

        Plant(Cause cause) {
            this.cause = cause;
        }

        Planted month() {
            return switch (this) {
                case NEWCOMERS_WHO_SELDOM_COME -> new Planted(USUAL.series(), 10, 60, 0.3, 0.05, 0.05);
                case MANY_ON_LEAVE -> new Planted(USUAL.series(), 0, 40, 0.85, 0.35, 0.05);
                case THE_GENERAL_MEETING_DROPPED_FOR_A_BADLY_ATTENDED_KIND ->
                    USUAL.with(0, new Series(MeetingKind.PARTY_GROUP_MEETING, 2, "10", 9, 0.4));
                case THEME_DAYS_IN_THE_EVENING ->
                    USUAL.with(2, new Series(MeetingKind.THEME_PARTY_DAY, 4, "17", 19, 0.5));
                case LESSONS_AT_THE_WEEKEND -> USUAL.with(1, new Series(MeetingKind.PARTY_LESSON, 2, "14", 15, 0.3));
                case FEWER_WELL_ATTENDED_MEETINGS -> contrast(1, 6);
                case FEWER_COME_TO_LESSONS -> USUAL.with(1, new Series(MeetingKind.PARTY_LESSON, 2, "12", 15, 0.3));
                case MORE_COME_TO_EVERYTHING ->
                    USUAL.with(USUAL.series().stream()
                            .map(one -> new Series(one.kind(), one.held(), one.day(), one.hour(), 1))
                            .toList());
            };
        }

        Planted before() {
            return this == FEWER_WELL_ATTENDED_MEETINGS ? contrast(6, 1) : USUAL;
        }

        private static Planted contrast(int general, int lessons) {
            return USUAL.with(List.of(
                    new Series(MeetingKind.BRANCH_GENERAL_MEETING, general, "10", 9, 0.95),
                    new Series(MeetingKind.PARTY_LESSON, lessons, "12", 15, 0.5)));
        }
    }

    @ParameterizedTest
    @EnumSource(Plant.class)
    void the_planted_cause_is_the_largest_part_whatever_chance_adds(Plant plant) {
        for (long seed = 0; seed < 20; seed++) {
            Map<Cause, Long> parts = parts(plant.before(), plant.month(), seed);
            List<Cause> bySize = new ArrayList<>(parts.keySet());
            bySize.sort(Comparator.comparing(cause -> -Math.abs(parts.get(cause))));
            assertThat(bySize.getFirst())
                    .as("%s, seed %d: %s", plant, seed, parts)
                    .isEqualTo(plant.cause);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothing_planted_leaves_small_parts_only(long seed) {
        assertThat(parts(USUAL, USUAL, seed).values())
                .allSatisfy(part -> assertThat(Math.abs(part)).isLessThan(60_000));
    }

    private static Map<Cause, Long> parts(Planted before, Planted after, long seed) {
        TwoMonths months = new TwoMonths(before.month(3, seed), after.month(3, seed + 1_000));
        return Split.of(months).orElseThrow().millionths();
    }
}
