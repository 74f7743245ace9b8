package org.xianfeng.membership.invitation;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xianfeng.membership.secret.Digest;

/**
 * What an invited person types in: sixteen letters and digits in fours, without those that are mistaken for each other. Eighty
 * bits, so that of a stolen store not one of a hundred thousand can be found by trying; only its hash is kept.
 */
record InvitationCode(String value) {
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static InvitationCode fresh() {
        StringBuilder signs = new StringBuilder(LENGTH);
        for (int sign = 0; sign < LENGTH; sign++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new InvitationCode(signs.toString());
    }

    /** The code in what was typed, in capitals or not, wide or narrow, with whatever between the fours. */
    static Optional<InvitationCode> in(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
        return FORM.matcher(plain).matches() ? Optional.of(new InvitationCode(plain)) : Optional.empty();
    }

    String hash() {
        return Digest.of("invitation " + value);
    }

    /** As it is printed. */
    String inFours() {
        return value.replaceAll("(.{4})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return "***";
    }
}
