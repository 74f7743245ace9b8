package org.xianfeng.scoring.claim;

import java.util.Locale;

/** Whether points are there to stay, or wait for a confirmation. */
public enum Settled {
    FINAL,
    PROVISIONAL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
