package org.xianfeng.contracts.membership;

import java.util.Locale;

/** Whether a member is at work. */
public enum Employment {
    /** 在职: in service. */
    IN_SERVICE,
    /** 离退休: retired. */
    RETIRED;

    /** The value on the wire, for example {@code retired}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
