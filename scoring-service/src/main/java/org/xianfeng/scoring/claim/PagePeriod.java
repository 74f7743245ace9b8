package org.xianfeng.scoring.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How much time one page of a ledger covers, in the calendar of Asia/Shanghai. */
public enum PagePeriod {
    MONTH(12),
    QUARTER(4),
    YEAR(1);

    /** The calendar in which facts have their day. */
    public static final ZoneId CALENDAR = ZoneId.of("Asia/Shanghai");

    private final int ofYear;

    PagePeriod(int ofYear) {
        this.ofYear = ofYear;
    }

    /** The period of a fact, for example {@code 2026-11}, {@code 2026Q4} or {@code 2026}. */
    public String at(Instant factTime) {
        LocalDate day = factTime.atZone(CALENDAR).toLocalDate();
        return name(day.getYear(), (day.getMonthValue() - 1) * ofYear / 12 + 1);
    }

    /** The periods of a year, the earliest first. */
    public List<String> of(int year) {
        return IntStream.rangeClosed(1, ofYear)
                .mapToObj(number -> name(year, number))
                .toList();
    }

    private String name(int year, int number) {
        return switch (this) {
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, number);
            case QUARTER -> String.format(Locale.ROOT, "%04dQ%d", year, number);
            case YEAR -> String.format(Locale.ROOT, "%04d", year);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
