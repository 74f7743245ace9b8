package org.xianfeng.scoring.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.comparison.Difference;

/**
 * A rebuild as it stands.
 *
 * @param requestedBy the account that asked for it
 * @param seenAt when it last gave a sign of life
 * @param eventsExpected how many records there were to read when it began
 * @param eventsRead how many it has read, later ones included
 * @param eventsPassedOver how many of those were no events that rules judge
 * @param eventsRejected how many of those the rules or the ledgers turned away
 * @param eventsWaiting how many of those wait for a member whom the roster does not know
 * @param pagesCompared how many pages were compared
 * @param pagesMoved how many pages changed so often meanwhile that they could not be compared
 * @param differences the first differences, at most {@link #MOST_DIFFERENCES}
 * @param switched what was put in place; none if nothing was to be
 * @param failure why it failed
 */
record Rebuild(
        String id,
        State state,
        String requestedBy,
        Instant startedAt,
        Instant seenAt,
        long eventsExpected,
        long eventsRead,
        long eventsPassedOver,
        long eventsRejected,
        long eventsWaiting,
        long pagesCompared,
        long pagesMoved,
        List<Difference> differences,
        long differenceCount,
        @Nullable Switched switched,
        @Nullable String failure) {
    static final int MOST_DIFFERENCES = 100;

    Rebuild {
        differences = List.copyOf(differences);
    }

    /**
     * What a rebuild put in place.
     *
     * @param pages how many pages it put in the place of those in use, or where there was none
     * @param left how many pages that differ it left as they are
     */
    record Switched(long pages, long left) {}

    /** How far a rebuild is. */
    enum State {
        READING,
        COMPARING,
        SWITCHING,
        FINISHED,
        FAILED,
        /** Whoever ran it is gone. */
        ABANDONED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
