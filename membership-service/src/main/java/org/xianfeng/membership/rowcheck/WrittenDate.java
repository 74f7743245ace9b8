package org.xianfeng.membership.rowcheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianfeng.membership.workbook.Cell;

/**
 * A day or a month as people write it: 1987-06-01, 1987.6, 19870601, 1987年6月, or the number of a day as Excel counts them.
 */
sealed interface WrittenDate {
    /** It names a day. */
    record Day(LocalDate day) implements WrittenDate {}

    /** It names a month. */
    record Month(YearMonth month) implements WrittenDate {}

    /** It is the number 1987.1, which is what is left of 1987.10 as well. */
    record JanuaryOrOctober(int year) implements WrittenDate {}

    /** It names a year only. */
    record Year(int year) implements WrittenDate {}

    /** It is none of these. */
    record Unreadable() implements WrittenDate {}

    /** Reads a cell; the workbook says whether it counts days from 1904 on. */
    static WrittenDate in(Cell cell, boolean from1904) {
        return cell.kind() == Cell.Kind.NUMBER
                ? Parts.number(cell.text(), from1904)
                : Parts.text(cell.text(), from1904);
    }

    /** How the forms are taken apart. */
    final class Parts {
        private static final Pattern DAY =
                Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T-]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?");
        private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
        private static final Pattern DIGITS = Pattern.compile("\\d{4,8}");
        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 2100;
        /** 31 December 2100. */
        private static final int LAST_SERIAL = 73_415;
        /** Excel counts a 29 February 1900 that never was. */
        private static final int LEAP_THAT_NEVER_WAS = 60;

        private Parts() {}

        static WrittenDate text(String written, boolean from1904) {
            String text = Normalizer.normalize(written, Normalizer.Form.NFKC)
                    .strip()
                    .replaceAll("\\s*[年月./\\-\\u2010-\\u2015]\\s*", "-")
                    .replaceAll("\\s*[日号]\\s*", "-")
                    .replaceAll("\\s+", "-")
                    .replaceAll("-$", "");
            Matcher day = DAY.matcher(text);
            if (day.matches()) {
                return day(number(day.group(1)), number(day.group(2)), number(day.group(3)));
            }
            Matcher month = MONTH.matcher(text);
            if (month.matches()) {
                return month(number(month.group(1)), number(month.group(2)));
            }
            return DIGITS.matcher(text).matches() ? whole(number(text), from1904) : new Unreadable();
        }

        static WrittenDate number(String stored, boolean from1904) {
            BigDecimal number;
            try {
                number = new BigDecimal(stored);
            } catch (NumberFormatException _) {
                return new Unreadable();
            }
            if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(30_000_000)) > 0) {
                return new Unreadable();
            }
            int whole = number.intValue();
            BigDecimal rest = number.subtract(BigDecimal.valueOf(whole)).setScale(4, RoundingMode.HALF_UP);
            if (rest.signum() == 0) {
                return whole(whole, from1904);
            }
            return isYear(whole)
                    ? monthBehindPoint(whole, rest)
                    : whole <= LAST_SERIAL ? serial(whole, from1904) : new Unreadable();
        }

        private static WrittenDate monthBehindPoint(int year, BigDecimal rest) {
            BigDecimal hundredths = rest.movePointRight(2);
            if (hundredths.stripTrailingZeros().scale() > 0) {
                return new Unreadable();
            }
            int two = hundredths.intValue();
            if (two == 10) {
                return new JanuaryOrOctober(year);
            }
            return two % 10 == 0 ? month(year, two / 10) : month(year, two);
        }

        private static WrittenDate whole(int number, boolean from1904) {
            if (isYear(number)) {
                return new Year(number);
            }
            if (number > 9_999_999) {
                return day(number / 10_000, number / 100 % 100, number % 100);
            }
            if (number > LAST_SERIAL) {
                return number > 99_999 && number <= 999_999 ? month(number / 100, number % 100) : new Unreadable();
            }
            return serial(number, from1904);
        }

        private static WrittenDate serial(int number, boolean from1904) {
            if (from1904) {
                return new Day(LocalDate.of(1904, 1, 1).plusDays(number));
            }
            if (number == LEAP_THAT_NEVER_WAS) {
                return new Unreadable();
            }
            return new Day(LocalDate.of(1899, 12, number < LEAP_THAT_NEVER_WAS ? 31 : 30)
                    .plusDays(number));
        }

        private static WrittenDate day(int year, int month, int day) {
            try {
                return isYear(year) ? new Day(LocalDate.of(year, month, day)) : new Unreadable();
            } catch (DateTimeException _) {
                return new Unreadable();
            }
        }

        private static WrittenDate month(int year, int month) {
            return isYear(year) && month >= 1 && month <= 12 ? new Month(YearMonth.of(year, month)) : new Unreadable();
        }

        private static boolean isYear(int number) {
            return number >= FIRST_YEAR && number <= LAST_YEAR;
        }

        private static int number(String digits) {
            return Integer.parseInt(digits);
        }
    }
}
