package org.xianfeng.scoring.rulebook;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that was done to a rule book, by whom, when, and why where that was said. */
record Step(Kind kind, String account, Instant at, @Nullable String reason) {
    /** What was done. */
    enum Kind {
        WRITTEN,
        SUBMITTED,
        RETURNED,
        PUBLISHED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
