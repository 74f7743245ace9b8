package org.xianfeng.contracts.scoring;

import java.util.Locale;

/** Whose account it is. */
public enum LedgerKind {
    /** A member. */
    MEMBER,
    /** A branch. */
    BRANCH;

    /** The value on the wire, for example {@code branch}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
