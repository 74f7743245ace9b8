package org.xianfeng.membership.packed;

import java.util.List;

/** Ends the reading of a file that is no workbook, or not one that may be read. */
public final class WorkbookRefused extends RuntimeException {
    private final WorkbookRefusal reason;
    private final List<Object> values;

    public WorkbookRefused(WorkbookRefusal reason, Object... values) {
        super(reason.slug(), null, false, false);
        this.reason = reason;
        this.values = List.of(values);
    }

    public WorkbookRefusal reason() {
        return reason;
    }

    /** What the text of the reason speaks of, a limit for example. */
    public List<Object> values() {
        return values;
    }
}
