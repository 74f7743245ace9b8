package org.xianfeng.membership.member;

import java.util.Optional;

/**
 * The full name of a person. It is read only through {@link #inFull()}, so that every place that shows a name is found
 * by looking for that call, and it never gets into a log by being printed.
 */
public final class MemberName {
    private static final int MOST = 60;

    private final String value;

    private MemberName(String value) {
        this.value = value;
    }

    /** The name in a text, without the blanks around it, if it is one: 1 to 60 characters, no control characters. */
    public static Optional<MemberName> in(String text) {
        String stripped = text.strip();
        boolean valid = !stripped.isBlank()
                && stripped.length() <= MOST
                && stripped.chars().noneMatch(Character::isISOControl);
        return valid ? Optional.of(new MemberName(stripped)) : Optional.empty();
    }

    public String inFull() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MemberName name && name.value.equals(value);
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
