package org.xianfeng.membership.rowcheck;

import java.util.List;
import java.util.Optional;

/**
 * A row after judging.
 *
 * @param content what it says; none when an error was found
 */
public record CheckedRow<T>(int row, Optional<T> content, List<Finding> findings) {
    public CheckedRow {
        findings = List.copyOf(findings);
    }

    public boolean isGood() {
        return content.isPresent();
    }
}
