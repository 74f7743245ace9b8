package org.xianfeng.membership.personal;

/**
 * What is shown in place of a value that only few may see in full. It is not the value's type, so that nothing can write
 * it back.
 */
public record MaskedText(String shown) {
    private static final char MASK = '*';

    /** Shows only so many characters at both ends. */
    static MaskedText of(String value, int first, int last) {
        int hidden = Math.max(0, value.length() - first - last);
        return new MaskedText(
                value.substring(0, first) + String.valueOf(MASK).repeat(hidden) + value.substring(first + hidden));
    }

    /** Whether a text that somebody sent is, or contains, something masked. */
    public static boolean isIn(String text) {
        return text.indexOf(MASK) >= 0 || text.indexOf('＊') >= 0;
    }
}
