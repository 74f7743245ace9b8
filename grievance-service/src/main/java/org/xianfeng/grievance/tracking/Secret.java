package org.xianfeng.grievance.tracking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * What an asker must know beside the tracking number: 130 random bits as 26 letters and digits that are not mistaken
 * for each other. It is shown once and kept only as a hash; {@link #toString} does not show it, so no log can.
 */
public final class Secret {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private final String letters;

    private Secret(String letters) {
        this.letters = letters;
    }

    /** A secret drawn at random. */
    public static Secret draw(RandomGenerator random) {
        StringBuilder drawn = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Secret(drawn.toString());
    }

    /** Reads what an asker typed, in capitals or not, with or without hyphens and blanks, with O for 0 and I or L for 1. */
    public static Secret read(String typed) {
        return new Secret(typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** The only form in which it is kept. It has more than 128 random bits, so a plain hash cannot be searched. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether a kept hash is this secret's; takes the same time whatever the answer. */
    boolean matches(byte[] hash) {
        return MessageDigest.isEqual(hash, hash());
    }

    /** For the one time it is shown: in groups, to be copied by hand. */
    public String show() {
        return String.join("-", letters.split("(?<=\\G.{5})"));
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
