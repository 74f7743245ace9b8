package org.xianfeng.membership.packed;

/**
 * How much a workbook may hold, whatever its size as a file.
 *
 * @param inflatedBytes all parts together, unpacked
 * @param ratio how many times its packed size a part of more than a megabyte may have
 * @param rows filled rows of one sheet
 * @param columns the last column that may hold something
 * @param sharedTextBytes all shared texts together, which are kept in memory
 * @param cellCharacters the text of one cell; Excel itself allows no more
 */
public record WorkbookLimits(
        long inflatedBytes,
        int ratio,
        int parts,
        int sheets,
        int rows,
        int columns,
        int mergedCells,
        int sharedTextBytes,
        int cellCharacters) {
    private static final int MEGABYTE = 1 << 20;

    /** Enough for 200,000 people in the layout of the member information table, several times over. */
    public static final WorkbookLimits USUAL =
            new WorkbookLimits(600L * MEGABYTE, 200, 1_000, 50, 200_000, 256, 10_000, 64 * MEGABYTE, 32_767);

    public WorkbookLimits withRows(int most) {
        return new WorkbookLimits(
                inflatedBytes, ratio, parts, sheets, most, columns, mergedCells, sharedTextBytes, cellCharacters);
    }
}
