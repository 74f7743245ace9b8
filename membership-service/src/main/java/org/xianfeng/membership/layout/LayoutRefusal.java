package org.xianfeng.membership.layout;

import java.util.Locale;

/** Why the columns of a workbook cannot be read. */
public enum LayoutRefusal {
    HEADERS_NOT_FOUND,
    COLUMNS_MISSING,
    COLUMN_TWICE,
    HEADERS_MERGED,
    SEVERAL_SHEETS_FIT,
    NO_ROWS_BELOW_HEADERS;

    /** The name of the problem it is told by. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
