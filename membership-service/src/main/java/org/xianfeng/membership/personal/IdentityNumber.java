package org.xianfeng.membership.personal;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Pattern;
import org.xianfeng.membership.personal.Reading.Read;
import org.xianfeng.membership.personal.Reading.Refused;

/**
 * A citizen identity number after GB 11643-1999: region (GB/T 2260), birth date, sequence (odd for men) and check
 * character (ISO 7064 MOD 11-2). It is read only through {@link #inFull()} and never printed.
 */
public final class IdentityNumber {
    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern OLD_FORM = Pattern.compile("[0-9]{15}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff-]+");
    /** The first two digits of GB/T 2260, with those of residence permits of Taiwan, Hong Kong and Macao residents. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final String value;

    private IdentityNumber(String value) {
        this.value = value;
    }

    /** Reads what somebody wrote: full-width digits, a small x, blanks and hyphens are put right. */
    public static Reading<IdentityNumber> read(String text, LocalDate today) {
        if (MaskedText.isIn(text)) {
            return new Refused<>(PersonalRefusal.MASKED_VALUE);
        }
        String value = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .replace('x', 'X');
        if (OLD_FORM.matcher(value).matches()) {
            return new Refused<>(PersonalRefusal.IDENTITY_NUMBER_OF_OLD_FORM);
        }
        if (!FORM.matcher(value).matches()) {
            return new Refused<>(PersonalRefusal.IDENTITY_NUMBER_MALFORMED);
        }
        if (!PROVINCES.contains(value.substring(0, 2))) {
            return new Refused<>(PersonalRefusal.IDENTITY_NUMBER_REGION_UNKNOWN);
        }
        if (!isBirthDate(value.substring(6, 14), today)) {
            return new Refused<>(PersonalRefusal.IDENTITY_NUMBER_BIRTH_DATE_INVALID);
        }
        return check(value) == value.charAt(17)
                ? new Read<>(new IdentityNumber(value))
                : new Refused<>(PersonalRefusal.IDENTITY_NUMBER_CHECK_DIGIT_WRONG);
    }

    /** A number that was read before; for stores. */
    public static IdentityNumber known(String value) {
        return new IdentityNumber(value);
    }

    /** The check character of the first 17 digits. */
    static char check(String digits) {
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += WEIGHTS[place] * (digits.charAt(place) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    private static boolean isBirthDate(String digits, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
            return !day.isBefore(EARLIEST) && !day.isAfter(today);
        } catch (DateTimeException _) {
            return false;
        }
    }

    public LocalDate birthDate() {
        return LocalDate.parse(value.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    public MaskedText masked() {
        return MaskedText.of(value, 3, 4);
    }

    public String inFull() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityNumber number && number.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
