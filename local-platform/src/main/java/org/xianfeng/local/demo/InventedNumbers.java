package org.xianfeng.local.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Numbers of people who are not: their region 119999 is nobody's, and their telephones begin with 1990000. */
final class InventedNumbers {
    private static final String NOBODYS_REGION = "119999";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int YOUNGEST = 22;
    private static final int SPREAD = 8;

    private InventedNumbers() {}

    static boolean isMan(Bureau.Person person) {
        return person.number() % 2 == 1;
    }

    /** Who joined was of age by then. */
    static LocalDate birthDate(Bureau.Person person) {
        return person.joinedOn().minusYears(YOUNGEST + person.number() % SPREAD).minusDays(person.number() % 300);
    }

    /** An identity number with its check character, after GB 11643. */
    static String identity(Bureau.Person person) {
        String digits = NOBODYS_REGION
                + birthDate(person).format(DateTimeFormatter.BASIC_ISO_DATE)
                + "%03d".formatted(person.number() / 2 % 500 * 2 + (isMan(person) ? 1 : 0));
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            sum += (digits.charAt(place) - '0') * WEIGHTS[place];
        }
        return digits + CHECKS.charAt(sum % CHECKS.length());
    }

    static String phone(Bureau.Person person) {
        return "1990000%04d".formatted(person.number());
    }
}
