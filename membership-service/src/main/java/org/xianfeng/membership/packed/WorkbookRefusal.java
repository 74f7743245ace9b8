package org.xianfeng.membership.packed;

import java.util.Locale;

/** Why a file is not read as a workbook. */
public enum WorkbookRefusal {
    WORKBOOK_EMPTY,
    NOT_A_WORKBOOK,
    OLD_WORKBOOK,
    WORKBOOK_LOCKED,
    WORKBOOK_WITH_MACROS,
    WORKBOOK_BROKEN,
    WORKBOOK_UNSAFE,
    WORKBOOK_INFLATES_TOO_MUCH,
    TOO_MANY_PARTS,
    TOO_MANY_SHEETS,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    TOO_MANY_MERGED_CELLS,
    TOO_MUCH_TEXT,
    CELL_TOO_LONG;

    /** The name of the problem it is told by. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
