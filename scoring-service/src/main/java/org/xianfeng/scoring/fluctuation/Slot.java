package org.xianfeng.scoring.fluctuation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.xianfeng.scoring.claim.PagePeriod;

/**
 * When a meeting began: on a weekday or at the weekend, in the morning, the afternoon or the evening. Coarse on purpose: a
 * single weekday is seldom met in both of two months, and what is met in one only cannot be compared.
 */
enum Slot {
    WEEKDAY_MORNING,
    WEEKDAY_AFTERNOON,
    WEEKDAY_EVENING,
    WEEKEND_MORNING,
    WEEKEND_AFTERNOON,
    WEEKEND_EVENING;

    private static final int NOON = 12;
    private static final int EVENING = 18;

    static Slot of(Instant startedAt) {
        ZonedDateTime then = startedAt.atZone(PagePeriod.CALENDAR);
        int band = then.getHour() < NOON ? 0 : then.getHour() < EVENING ? 1 : 2;
        boolean weekend = then.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return values()[(weekend ? 3 : 0) + band];
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
