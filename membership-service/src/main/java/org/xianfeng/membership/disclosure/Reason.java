package org.xianfeng.membership.disclosure;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why somebody needs to see personal data: words for the audit trail, without the data itself. */
public record Reason(String text) {
    /** The shortest reason; enough for six Chinese characters. */
    public static final int LEAST = 6;

    /** The longest reason. */
    public static final int MOST = 200;

    private static final Pattern NUMBER = Pattern.compile("[0-9](?:[\\s-]?[0-9]){9,}");

    /** The reason in a text, if it is one: 6 to 200 characters, at least three different ones, no long number. */
    public static Optional<Reason> in(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        boolean valid = plain.length() >= LEAST
                && plain.length() <= MOST
                && plain.codePoints().distinct().count() >= LEAST / 2
                && plain.chars().noneMatch(Character::isISOControl)
                && !NUMBER.matcher(plain).find();
        return valid ? Optional.of(new Reason(plain)) : Optional.empty();
    }
}
