package org.xianfeng.membership.importwork;

import java.util.Set;
import org.xianfeng.membership.imports.Import;
import org.xianfeng.membership.imports.ImportKind;
import org.xianfeng.membership.layout.Layout;
import org.xianfeng.membership.layout.Meaning;
import org.xianfeng.membership.rowcheck.Table;

/** How files of one kind are read. */
public interface RowWorks {
    ImportKind kind();

    Layout layout();

    /** Required columns that can be done without in this import. */
    Set<Meaning> notNeeded(Import one);

    /** Begins with the first row of a file. */
    RowWork<?> begin(Import one, Table table);
}
