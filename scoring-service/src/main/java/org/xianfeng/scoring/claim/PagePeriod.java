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
            case MONTH -> digits(year, 4) + "-" + digits(number, 2);
            case QUARTER -> digits(year, 4) + "Q" + number;
            case YEAR -> digits(year, 4);
        };
    }

    /** Every claim of an event asks for this, and a formatter is dear. */
    private static String digits(int number, int least) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, least - digits.length())) + digits;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
