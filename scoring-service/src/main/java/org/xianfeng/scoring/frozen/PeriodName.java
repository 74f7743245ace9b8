package org.xianfeng.scoring.frozen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianfeng.scoring.claim.PagePeriod;

/**
 * A month, a quarter or a year, as the ledgers name it: {@code 2026-10}, {@code 2026Q4}, {@code 2026}.
 *
 * @param number of the period in its year, from 1
 */
public record PeriodName(PagePeriod kind, int year, int number) {
    private static final Pattern FORM = Pattern.compile("((?:19|2[01])\\d\\d)(?:-(0[1-9]|1[0-2])|Q([1-4]))?");
    private static final int MONTHS = 12;

    /** Reads what {@link #toString} wrote; nothing else is a period. */
    public static Optional<PeriodName> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return Optional.of(new PeriodName(PagePeriod.MONTH, year, Integer.parseInt(form.group(2))));
        }
        return Optional.of(
                form.group(3) == null
                        ? new PeriodName(PagePeriod.YEAR, year, 1)
                        : new PeriodName(PagePeriod.QUARTER, year, Integer.parseInt(form.group(3))));
    }

    /** The period of a kind in which something happened. */
    public static PeriodName at(PagePeriod kind, Instant time) {
        return of(kind, time.atZone(PagePeriod.CALENDAR).toLocalDate());
    }

    /** The period of a kind in which a day lies. */
    public static PeriodName of(PagePeriod kind, LocalDate day) {
        return new PeriodName(kind, day.getYear(), (day.getMonthValue() - 1) / months(kind) + 1);
    }

    public LocalDate from() {
        return LocalDate.of(year, (number - 1) * months(kind) + 1, 1);
    }

    /** The last day. */
    public LocalDate to() {
        return YearMonth.of(year, number * months(kind)).atEndOfMonth();
    }

    /** The period of the same kind after this one. */
    public PeriodName next() {
        return of(kind, to().plusDays(1));
    }

    /** Whether a fact of that time belongs to it. */
    public boolean covers(Instant factTime) {
        LocalDate day = factTime.atZone(PagePeriod.CALENDAR).toLocalDate();
        return !day.isBefore(from()) && !day.isAfter(to());
    }

    /** Whether every day of another period is one of this. */
    public boolean contains(PeriodName other) {
        return !other.from().isBefore(from()) && !other.to().isAfter(to());
    }

    /** Whether both have a day in common. */
    public boolean meets(PeriodName other) {
        return !other.from().isAfter(to()) && !other.to().isBefore(from());
    }

    private static int months(PagePeriod kind) {
        return switch (kind) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case YEAR -> MONTHS;
        };
    }

    @Override
    public String toString() {
        return kind.at(from().atStartOfDay(PagePeriod.CALENDAR).toInstant());
    }
}
