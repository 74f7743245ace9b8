package org.xianfeng.scoring.rulebook;

import java.time.LocalDate;
import java.util.List;

/**
 * A rule book that was published and never changes again.
 *
 * @param number unique in the installation, and higher than that of every book published before
 */
record PublishedBook(int number, LocalDate effectiveFrom, String text, List<Step> steps) {
    PublishedBook {
        steps = List.copyOf(steps);
    }
}
