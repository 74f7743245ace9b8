package org.xianfeng.scoring.explanation;

import java.util.Locale;

/** What came of a rule for one subject. */
public enum Outcome {
    AWARDED,
    PROVISIONAL,
    DECLINED,
    REVERSED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
