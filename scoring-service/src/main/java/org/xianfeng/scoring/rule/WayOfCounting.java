package org.xianfeng.scoring.rule;

import java.util.Locale;

/** What a person would call the way in which a rule counts its points. */
public enum WayOfCounting {
    FIXED,
    TABLE,
    BANDS,
    EACH,
    SHARE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
