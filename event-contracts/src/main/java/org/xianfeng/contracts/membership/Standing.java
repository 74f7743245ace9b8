package org.xianfeng.contracts.membership;

import java.util.Locale;

/** Where a member stands in the development of members. */
public enum Standing {
    /** 正式党员: a formal member. */
    FORMAL,
    /** 预备党员: a probationary member. */
    PROBATIONARY;

    /** The value on the wire, for example {@code probationary}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
