package org.xianfeng.scoring.standing;

import java.util.HashMap;
import java.util.Map;
import org.xianfeng.scoring.standing.PostedPage.State;

/** The points of a branch in a year: a function of the newest state of each of its pages, in whatever order they come. */
final class YearPoints {
    private final Map<String, State> pages = new HashMap<>();
    private long pointsHundredths;
    private long entries;

    /** Whether the state is newer than what is known of the page. */
    boolean isBefore(PostedPage page) {
        return page.state().version() > known(page).version();
    }

    /** Takes a newer state in the place of the one that is known. */
    void take(PostedPage page) {
        if (isBefore(page)) {
            State known = known(page);
            pages.put(page.name(), page.state());
            pointsHundredths += page.state().pointsHundredths() - known.pointsHundredths();
            entries += page.state().entries() - known.entries();
        }
    }

    private State known(PostedPage page) {
        return pages.getOrDefault(page.name(), State.NONE);
    }

    long pointsHundredths() {
        return pointsHundredths;
    }

    long entries() {
        return entries;
    }
}
