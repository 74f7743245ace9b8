package org.xianfeng.membership.packed;

/**
 * Where a cell stands.
 *
 * @param column 0 for A
 * @param row 1 for the first
 */
public record CellAddress(int column, int row) {
    private static final int LETTERS = 26;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;

    /** Reads {@code AB12}. @throws WorkbookRefused when it is no address */
    public static CellAddress parse(String text) {
        int column = 0;
        int at = 0;
        while (at < text.length() && isLetter(text.charAt(at)) && column <= MOST_COLUMNS) {
            column = column * LETTERS + (text.charAt(at) - 'A' + 1);
            at++;
        }
        int row = at == 0 ? 0 : number(text.substring(at));
        if (column < 1 || column > MOST_COLUMNS || row < 1) {
            throw new WorkbookRefused(WorkbookRefusal.WORKBOOK_BROKEN);
        }
        return new CellAddress(column - 1, row);
    }

    /** A row's number as it is written. @throws WorkbookRefused when it is none */
    public static int number(String digits) {
        try {
            int row = Integer.parseInt(digits);
            if (row >= 1 && row <= MOST_ROWS) {
                return row;
            }
        } catch (NumberFormatException _) {
            // told below
        }
        throw new WorkbookRefused(WorkbookRefusal.WORKBOOK_BROKEN);
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z';
    }

    /** The letters of a column. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    @Override
    public String toString() {
        return letters(column) + row;
    }
}
