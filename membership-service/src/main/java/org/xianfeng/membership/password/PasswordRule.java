package org.xianfeng.membership.password;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which passwords are taken, after NIST SP 800-63B: long ones of any characters, that are not among the common ones and do
 * not consist of what everybody knows; no demands on capitals, digits or signs, and no change without a reason.
 */
public final class PasswordRule {
    private static final int LEAST = 10;
    private static final int MOST = 128;
    private static final int LEAST_OWN = 8;
    private static final int DIFFERENT = 4;
    private static final int DECORATION = 4;
    private static final List<String> PRODUCT = List.of("xianfeng", "先锋");

    private final Set<String> common;

    /** @param common passwords that many people have, in lower case */
    PasswordRule(Collection<String> common) {
        this.common = Set.copyOf(common);
    }

    /** A password as it is hashed and compared: however it was typed, the same characters are the same password. */
    public static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** Why a password is not taken. @param context words that are easily thought of with it, such as the login */
    public Optional<PasswordRefusal> refusal(String typed, Collection<String> context) {
        String password = plain(typed);
        int length = password.codePointCount(0, password.length());
        if (length < LEAST) {
            return Optional.of(PasswordRefusal.PASSWORD_TOO_SHORT);
        }
        if (length > MOST) {
            return Optional.of(PasswordRefusal.PASSWORD_TOO_LONG);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (isCommon(lower) || lower.codePoints().distinct().count() < DIFFERENT || isRow(lower)) {
            return Optional.of(PasswordRefusal.PASSWORD_TOO_COMMON);
        }
        return ownPart(lower, context) < LEAST_OWN
                ? Optional.of(PasswordRefusal.PASSWORD_TOO_OBVIOUS)
                : Optional.empty();
    }

    /** A common one, also with a few digits or signs at its ends. */
    private boolean isCommon(String password) {
        if (common.contains(password)) {
            return true;
        }
        String core = password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return password.length() - core.length() <= DECORATION && common.contains(core);
    }

    /** How many characters are left without what everybody knows. */
    private static int ownPart(String password, Collection<String> context) {
        String rest = password;
        for (String word : PRODUCT) {
            rest = rest.replace(word, "");
        }
        for (String word : context) {
            String known = plain(word).toLowerCase(Locale.ROOT);
            if (known.length() >= 2) {
                rest = rest.replace(known, "");
            }
        }
        return rest.equals(password) ? LEAST_OWN : rest.codePointCount(0, rest.length());
    }

    /** Such as 1234567890 or jihgfedcba. */
    private static boolean isRow(String password) {
        int step = password.charAt(1) - password.charAt(0);
        for (int index = 1; index < password.length(); index++) {
            if (password.charAt(index) - password.charAt(index - 1) != step) {
                return false;
            }
        }
        return Math.abs(step) <= 1;
    }
}
