package org.xianfeng.membership.newworkbook;

import java.util.regex.Pattern;

/** Texts as they may stand in a cell that somebody else opens. */
final class CellText {
    /** What a spreadsheet would calculate, here or after it was saved as another kind of file. */
    private static final Pattern CALCULATED = Pattern.compile("(?s)[\\s\\x00]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*");

    private static final int MOST = 32_767;
    private static final int UNKNOWN = 0xFFFD;

    private CellText() {}

    /** The same text, its lines ended as in a cell; one that begins as a formula does is text by the apostrophe before it. */
    static String harmless(String text) {
        String safe = (CALCULATED.matcher(text).matches() ? "'" + text : text).replaceAll("\\r\\n?", "\n");
        StringBuilder written = new StringBuilder();
        safe.codePoints().limit(MOST).map(one -> isAllowed(one) ? one : UNKNOWN).forEach(written::appendCodePoint);
        return written.substring(0, Math.min(MOST, written.length()));
    }

    /** Whether XML 1.0 knows it. */
    private static boolean isAllowed(int one) {
        return one == '\t'
                || one == '\n'
                || one == '\r'
                || one >= 0x20 && one < 0xD800
                || one > 0xDFFF && one < 0xFFFE
                || one >= 0x10000;
    }
}
