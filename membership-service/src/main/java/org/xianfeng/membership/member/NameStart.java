package org.xianfeng.membership.member;

import java.util.Optional;

/**
 * How a name begins, as somebody typed it who looks for a member. It is compared as it stands: no character of it means
 * anything else than itself.
 */
public final class NameStart {
    private static final int BEFORE_SURROGATES = Character.MIN_SURROGATE - 1;
    private static final int AFTER_SURROGATES = Character.MAX_SURROGATE + 1;

    private final String value;

    private NameStart(String value) {
        this.value = value;
    }

    /** The beginning in a text, if a name can begin so. */
    public static Optional<NameStart> in(String text) {
        return MemberName.in(text)
                .map(MemberName::inFull)
                .filter(start -> start.codePointBefore(start.length()) < Character.MAX_CODE_POINT)
                .map(NameStart::new);
    }

    boolean begins(MemberName name) {
        return name.inFull().startsWith(value);
    }

    /** The first of all texts that begin so, in the order of code points. */
    String first() {
        return value;
    }

    /** The first text after all that begin so. */
    String firstAfter() {
        int last = value.codePointBefore(value.length());
        return value.substring(0, value.length() - Character.charCount(last))
                + Character.toString(last == BEFORE_SURROGATES ? AFTER_SURROGATES : last + 1);
    }

    @Override
    public String toString() {
        return "***";
    }
}
