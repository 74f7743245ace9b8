package org.xianfeng.membership.workbook;

import org.xianfeng.membership.packed.CellAddress;

/**
 * A cell that holds something.
 *
 * @param column 0 for A
 * @param text what it holds, without the blanks around it; the number as it is stored
 */
public record Cell(int column, Kind kind, String text) {
    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        /** An error such as {@code #N/A}. */
        ERROR,
        /** A formula; the value that was computed last is not looked at. */
        FORMULA
    }

    @Override
    public String toString() {
        return CellAddress.letters(column) + " " + kind;
    }
}
