package org.xianfeng.membership.workbook;

import org.xianfeng.membership.packed.CellAddress;

/** Cells that were merged into one, both corners included. */
public record MergedCells(CellAddress first, CellAddress last) {
    /** Reads {@code A1:B2}. @throws WorkbookRefused when it is no range */
    static MergedCells parse(String range) {
        int colon = range.indexOf(':');
        if (colon < 0) {
            CellAddress only = CellAddress.parse(range);
            return new MergedCells(only, only);
        }
        return new MergedCells(
                CellAddress.parse(range.substring(0, colon)), CellAddress.parse(range.substring(colon + 1)));
    }

    public boolean touches(int row) {
        return first.row() <= row && row <= last.row();
    }

    /** Whether a cell is hidden behind the first one. */
    public boolean covers(int column, int row) {
        return touches(row)
                && first.column() <= column
                && column <= last.column()
                && !(row == first.row() && column == first.column());
    }

    @Override
    public String toString() {
        return first + ":" + last;
    }
}
