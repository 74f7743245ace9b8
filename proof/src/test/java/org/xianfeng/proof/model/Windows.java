package org.xianfeng.proof.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Stretches of days by name, in the calendar of Asia/Shanghai. */
final class Windows {
    private static final ZoneId CALENDAR = ZoneId.of("Asia/Shanghai");

    private Windows() {}

    static String year(Instant time) {
        return day(time).substring(0, 4);
    }

    static String quarter(Instant time) {
        return year(time) + "Q" + (LocalDate.ofInstant(time, CALENDAR).getMonthValue() + 2) / 3;
    }

    static String of(String window, Instant time) {
        return switch (window) {
            case "month" -> day(time).substring(0, 7);
            case "quarter" -> quarter(time);
            default -> year(time);
        };
    }

    private static String day(Instant time) {
        return LocalDate.ofInstant(time, CALENDAR).toString();
    }
}
