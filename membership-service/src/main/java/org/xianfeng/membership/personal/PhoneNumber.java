package org.xianfeng.membership.personal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianfeng.membership.personal.Reading.Read;
import org.xianfeng.membership.personal.Reading.Refused;

/**
 * A telephone number of the mainland, in one form only: {@code 1xxxxxxxxxx} for mobile ones, {@code area-number} or
 * {@code area-number-extension} for fixed ones. It is read only through {@link #inFull()} and never printed.
 */
public final class PhoneNumber {
    private static final Pattern COUNTRY = Pattern.compile("^(?:(?:\\+|00)86(?=[0-9]{10})|86(?=1[3-9][0-9]{9}$))");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff()./_\\-\\u2010-\\u2015]+");
    private static final Pattern EXTENSION = Pattern.compile("(?:转|ext|#|(?<=[0-9]{7})-(?=[0-9]{1,6}$))");
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern FIXED =
            Pattern.compile("0?(?:(10|2[0-9])([2-9][0-9]{7})|([3-9][0-9]{2})([2-9][0-9]{6,7}))");
    private static final Pattern WITHOUT_AREA = Pattern.compile("[2-9][0-9]{6,7}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,6}");

    private final String value;

    private PhoneNumber(String value) {
        this.value = value;
    }

    /** Reads what somebody wrote: full-width digits, +86, blanks, hyphens and brackets are put right. */
    public static Reading<PhoneNumber> read(String text) {
        if (MaskedText.isIn(text)) {
            return new Refused<>(PersonalRefusal.MASKED_VALUE);
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        String whole = national(plain);
        if (MOBILE.matcher(whole).matches()) {
            return new Read<>(new PhoneNumber(whole));
        }
        String[] parts = EXTENSION.split(plain, 2);
        return fixed(national(parts[0]), parts.length == 2 ? Optional.of(bare(parts[1])) : Optional.empty());
    }

    private static Reading<PhoneNumber> fixed(String number, Optional<String> extension) {
        Matcher fixed = FIXED.matcher(number);
        if (!fixed.matches()) {
            return new Refused<>(
                    WITHOUT_AREA.matcher(number).matches()
                            ? PersonalRefusal.PHONE_NUMBER_WITHOUT_AREA_CODE
                            : PersonalRefusal.PHONE_NUMBER_MALFORMED);
        }
        if (extension.filter(digits -> !DIGITS.matcher(digits).matches()).isPresent()) {
            return new Refused<>(PersonalRefusal.PHONE_NUMBER_MALFORMED);
        }
        boolean threeDigits = fixed.group(1) != null;
        String area = fixed.group(threeDigits ? 1 : 3);
        String local = fixed.group(threeDigits ? 2 : 4);
        return new Read<>(new PhoneNumber(
                "0" + area + "-" + local + extension.map(digits -> "-" + digits).orElse("")));
    }

    private static String national(String text) {
        return COUNTRY.matcher(bare(text)).replaceFirst("");
    }

    private static String bare(String text) {
        return SEPARATORS.matcher(text).replaceAll("");
    }

    /** A number that was read before; for stores. */
    public static PhoneNumber known(String value) {
        return new PhoneNumber(value);
    }

    public MaskedText masked() {
        int shown = value.indexOf('-') < 0 ? 3 : value.indexOf('-') + 1;
        return MaskedText.of(value, shown, value.indexOf('-') < 0 ? 4 : 2);
    }

    public String inFull() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber number && number.value.equals(value);
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
