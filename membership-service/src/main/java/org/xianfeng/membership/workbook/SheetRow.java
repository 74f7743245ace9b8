package org.xianfeng.membership.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filled cells of a row, from left to right.
 *
 * @param number 1 for the first row of the sheet
 */
public record SheetRow(int number, List<Cell> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    public @Nullable Cell at(int column) {
        for (Cell cell : cells) {
            if (cell.column() == column) {
                return cell;
            }
        }
        return null;
    }
}
