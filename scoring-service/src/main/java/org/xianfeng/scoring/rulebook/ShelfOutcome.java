package org.xianfeng.scoring.rulebook;

import java.util.List;
import java.util.Locale;
import org.xianfeng.scoring.rule.BookReader.Finding;

/** What became of a change. */
sealed interface ShelfOutcome {
    record Changed(Shelf shelf) implements ShelfOutcome {}

    /** The text cannot be used as it stands. */
    record Faulty(List<Finding> findings) implements ShelfOutcome {}

    record Refused(Why why) implements ShelfOutcome {}

    /** Why a change is refused. */
    enum Why {
        NOTHING_OPEN,
        SUBMITTED_ALREADY,
        NOT_SUBMITTED,
        SAME_PERSON,
        SHELF_FULL;

        /** Its name among the problems of the service. */
        String slug() {
            return "rule-book-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
