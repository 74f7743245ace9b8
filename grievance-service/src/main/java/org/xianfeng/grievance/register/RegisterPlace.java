package org.xianfeng.grievance.register;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a reader stopped.
 *
 * @param page the number of the page
 * @param before how many entries of it are still unread
 */
public record RegisterPlace(int page, int before) {
    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,7})-([0-9]{1,3})");

    /** Reads a cursor; empty when it is none of ours. */
    public static Optional<RegisterPlace> read(String cursor) {
        Matcher parts = CURSOR.matcher(cursor);
        return parts.matches()
                ? Optional.of(new RegisterPlace(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return page + "-" + before;
    }
}
