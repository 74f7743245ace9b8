package org.xianfeng.membership.secret;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is printed for somebody to type in once: sixteen letters and digits in fours, without those that are mistaken for each other. Eighty
 * bits, so that of a stolen store not one of a hundred thousand can be found by trying; only its hash is kept.
 */
public record PrintedCode(String value) {
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static PrintedCode fresh() {
        StringBuilder signs = new StringBuilder(LENGTH);
        for (int sign = 0; sign < LENGTH; sign++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new PrintedCode(signs.toString());
    }

    /** The code in what was typed, in capitals or not, wide or narrow, with whatever between the fours. */
    public static Optional<PrintedCode> in(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
        return FORM.matcher(plain).matches() ? Optional.of(new PrintedCode(plain)) : Optional.empty();
    }

    /** What is kept of it. @param use what it opens, so that a code for one thing is none for another */
    public String hash(String use) {
        return Digest.of(use + " " + value);
    }

    /** As it is printed. */
    public String inFours() {
        return value.replaceAll("(.{4})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return "***";
    }
}
