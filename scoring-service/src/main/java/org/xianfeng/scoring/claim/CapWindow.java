package org.xianfeng.scoring.claim;

import java.time.LocalDate;
import java.util.Locale;

/** The stretch of days over which a cap counts, in the calendar of Asia/Shanghai; each nests in the next. */
public enum CapWindow {
    DAY,
    MONTH,
    QUARTER,
    YEAR;

    /** A number that two days share exactly when they lie in the same window. */
    public long of(LocalDate day) {
        return switch (this) {
            case DAY -> day.toEpochDay();
            case MONTH -> day.getYear() * 12L + day.getMonthValue();
            case QUARTER -> day.getYear() * 4L + (day.getMonthValue() - 1) / 3;
            case YEAR -> day.getYear();
        };
    }

    /** Whether a window of this kind always lies within one page of the period. */
    public boolean within(PagePeriod page) {
        return switch (page) {
            case MONTH -> this == DAY || this == MONTH;
            case QUARTER -> this != YEAR;
            case YEAR -> true;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
