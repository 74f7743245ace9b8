package org.xianfeng.scoring.comparison;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page that does not say the same in the ledgers in use and in those made anew.
 *
 * @param live what the page in use says; none if it is missing or damaged
 * @param rebuilt what the page made anew says; none if no kept event leads to it
 */
public record Difference(
        String pageId,
        Kind kind,
        @Nullable Sums live,
        @Nullable Sums rebuilt) {
    /** How the two differ. */
    public enum Kind {
        /** The kept events lead to a page that is not in use. */
        MISSING,
        /** A page is in use to which no kept event leads. */
        UNFOUNDED,
        /** Both are there and hold different facts or points. */
        DIFFERENT,
        /** The page in use does not match its own checksum or sums. */
        DAMAGED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The sums of a page, in hundredths of a point. */
    public record Sums(long confirmedPointsHundredths, long provisionalPointsHundredths) {}
}
