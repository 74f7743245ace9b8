package org.xianfeng.membership.rowcheck;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong or doubtful about a row. It says where and what, and never repeats what the cell holds.
 *
 * @param column of the cell, unless the file has no such column
 * @param told what its text speaks of: numbers of rows, names of organisations and columns
 */
public record Finding(int row, Optional<Integer> column, FindingCode code, List<String> told) {
    public Finding {
        told = List.copyOf(told);
    }

    public static Finding of(int row, FindingCode code, String... told) {
        return new Finding(row, Optional.empty(), code, List.of(told));
    }
}
