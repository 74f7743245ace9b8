package org.xianfeng.membership.importwork;

import java.util.List;
import java.util.Optional;
import org.xianfeng.membership.imports.RowResult;
import org.xianfeng.membership.rowcheck.CheckedRow;
import org.xianfeng.membership.rowcheck.Finding;
import org.xianfeng.membership.workbook.SheetRow;

/** How the rows of one file are judged and entered, from the first to the last. */
public interface RowWork<T> {
    /** What a row says; nothing when it says nothing that is read. */
    Optional<CheckedRow<T>> check(SheetRow row);

    /** Holds good rows against the register, and changes nothing. */
    Comparison compare(List<T> rows);

    /**
     * Enters good rows: each wholly or not at all. A row that was entered before by the same import comes out as it did then.
     *
     * @return one result for each row, in their order
     */
    List<RowResult> enter(List<T> rows);

    /**
     * What would become of rows.
     *
     * @param results one for each row; registered stands for those who are not on the register yet
     * @param findings what else is to be told
     */
    record Comparison(List<RowResult> results, List<Finding> findings) {}
}
