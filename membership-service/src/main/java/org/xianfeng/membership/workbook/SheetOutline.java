package org.xianfeng.membership.workbook;

import java.util.List;

/**
 * What a look at a sheet says of it.
 *
 * @param part the file inside the workbook
 * @param rows how many rows hold something
 * @param width the number of columns up to the last one that holds something
 * @param top the first rows that hold something, at most {@link Workbook#TOP}
 */
public record SheetOutline(
        String name, String part, boolean hidden, int rows, int width, List<SheetRow> top, List<MergedCells> merged) {
    public SheetOutline {
        top = List.copyOf(top);
        merged = List.copyOf(merged);
    }
}
