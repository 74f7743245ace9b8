package org.xianfeng.membership.personal;

import java.util.Locale;

/** The sex that the register of population has of a person. */
public enum Sex {
    MALE,
    FEMALE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
