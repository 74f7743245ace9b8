package org.xianfeng.membership.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the rows of a workbook are. */
public enum ImportKind {
    MEMBERS,
    ORGANISATIONS;

    public static Optional<ImportKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(name))
                .findFirst();
    }

    /** The value on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
