package org.xianfeng.scoring.claim;

/** The forms of ids and names, checked letter by letter: pages are read often, and every row is checked again. */
final class Form {
    private Form() {}

    /** 1 to {@code most} lower-case letters, digits and hyphens, not beginning with a hyphen. */
    static boolean isSlug(String text, int most) {
        return is(text, most, false, false);
    }

    /** 1 to {@code most} letters, digits and hyphens, not beginning with a hyphen; colons too where they are let in. */
    static boolean isId(String text, int most, boolean colons) {
        return is(text, most, true, colons);
    }

    private static boolean is(String text, int most, boolean upper, boolean colons) {
        int length = text.length();
        if (length == 0 || length > most) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char at = text.charAt(i);
            boolean letter = at >= 'a' && at <= 'z' || at >= '0' && at <= '9' || upper && at >= 'A' && at <= 'Z';
            if (!letter && (i == 0 || at != '-' && !(colons && at == ':'))) {
                return false;
            }
        }
        return true;
    }
}
