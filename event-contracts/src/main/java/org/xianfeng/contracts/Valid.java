package org.xianfeng.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the records of the published language demand of their values, in step with the JSON Schemas. */
public final class Valid {
    private static final int LONGEST_ID = 64;

    private Valid() {}

    /** An opaque id: 1 to 64 letters, digits and hyphens. */
    public static void id(String name, @Nullable String value) {
        if (value == null || !isId(value)) {
            throw new IllegalArgumentException(name + " is not an id");
        }
    }

    /** {@code [A-Za-z0-9][A-Za-z0-9-]{0,63}}, letter by letter: every event and every row of a ledger asks this. */
    private static boolean isId(String value) {
        int length = value.length();
        if (length == 0 || length > LONGEST_ID || value.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char at = value.charAt(i);
            if (!(at >= 'a' && at <= 'z' || at >= '0' && at <= '9' || at >= 'A' && at <= 'Z' || at == '-')) {
                return false;
            }
        }
        return true;
    }

    /** An opaque id, or none. */
    public static void optionalId(String name, @Nullable String value) {
        if (value != null) {
            id(name, value);
        }
    }

    /** A value that must be there. */
    public static void present(String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }

    /** A text of 1 to {@code most} characters. */
    public static void text(String name, @Nullable String value, int most) {
        if (value == null || value.isBlank() || value.length() > most) {
            throw new IllegalArgumentException(name + " must have 1 to " + most + " characters");
        }
    }

    /** A number between two bounds, both included. */
    public static void between(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be between " + least + " and " + most);
        }
    }

    /** A list of at most {@code most} items, as an unchangeable copy. */
    public static <T> List<T> list(String name, @Nullable List<T> value, int most) {
        if (value == null || value.size() > most) {
            throw new IllegalArgumentException(name + " must have at most " + most + " items");
        }
        return List.copyOf(value);
    }

    /** A revision: 1 for the first state of a subject, and more with every change of it. */
    public static void revision(long value) {
        between("revision", value, 1, Long.MAX_VALUE);
    }
}
