package org.xianfeng.grievance.tracking;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The number an asker quotes: twelve digits in three groups, so that it can be read aloud; the last digit checks the
 * others. It is no secret.
 */
public record TrackingNumber(String digits) {
    private static final int LENGTH = 12;
    /** Damm's table: every single wrong digit and every swap of neighbours is found. */
    private static final int[][] TABLE = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    public TrackingNumber {
        if (!digits.matches("[0-9]{" + LENGTH + "}") || check(digits) != 0) {
            throw new IllegalArgumentException("not a tracking number");
        }
    }

    /** A number drawn at random. */
    public static TrackingNumber draw(RandomGenerator random) {
        StringBuilder drawn = new StringBuilder();
        for (int place = 1; place < LENGTH; place++) {
            drawn.append(random.nextInt(10));
        }
        return new TrackingNumber(drawn.append(check(drawn)).toString());
    }

    /** Reads what an asker typed, with or without hyphens and blanks; empty when it cannot be a tracking number. */
    public static Optional<TrackingNumber> read(String typed) {
        String digits = typed.replaceAll("[\\s-]", "");
        return digits.matches("[0-9]{" + LENGTH + "}") && check(digits) == 0
                ? Optional.of(new TrackingNumber(digits))
                : Optional.empty();
    }

    private static int check(CharSequence digits) {
        return digits.chars().reduce(0, (interim, digit) -> TABLE[interim][digit - '0']);
    }

    /** In groups of four, for example {@code 5720-1839-4465}. */
    @Override
    public String toString() {
        return digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8);
    }
}
