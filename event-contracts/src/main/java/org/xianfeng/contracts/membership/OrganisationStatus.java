package org.xianfeng.contracts.membership;

import java.util.Locale;

/** Whether an organisation is at work. */
public enum OrganisationStatus {
    /** It is at work. */
    ACTIVE,
    /** It was dissolved; its history stays. */
    DISSOLVED;

    /** The value on the wire, for example {@code dissolved}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
