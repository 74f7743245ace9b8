package org.xianfeng.scoring.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.xianfeng.scoring.comparison.CompareLedgers;
import org.xianfeng.scoring.comparison.Difference;
import org.xianfeng.scoring.page.PageId;

/**
 * Puts pages made anew in the place of those that differ, one by one, while events go on arriving.
 *
 * <p>No event is lost: the version of the page in use is read first, then the rebuild reads every event that is kept by
 * then, and the page is exchanged only if it is still at that version. So whatever the old page held, the new one holds;
 * what the new one holds already and the listener has yet to read is known when it comes, and changes nothing.
 */
final class SwitchOver {
    private static final int MOST_ROUNDS = 5;

    private final Generations generations;
    private final Consumer<List<PageId>> announce;

    SwitchOver(Generations generations, Consumer<List<PageId>> announce) {
        this.generations = generations;
        this.announce = announce;
    }

    /**
     * The pages that were found to differ.
     *
     * @param catchUp lets the rebuild read every event there is by now
     */
    record Differing(
            String rebuildId, Progress progress, CompareLedgers compare, List<PageId> pages, Runnable catchUp) {}

    void of(Differing differing) {
        List<PageId> open = differing.pages();
        for (int round = 0; round < MOST_ROUNDS && !open.isEmpty(); round++) {
            Map<PageId, Long> versions = generations.versions(open);
            differing.catchUp().run();
            List<PageId> moved = new ArrayList<>();
            for (PageId page : open) {
                if (isMoved(differing, page, versions.getOrDefault(page, 0L))) {
                    moved.add(page);
                }
            }
            open = moved;
        }
        open.forEach(_ -> differing.progress().left());
    }

    private boolean isMoved(Differing differing, PageId page, long version) {
        Optional<Difference.Kind> difference =
                differing.compare().one(page).map(found -> found.difference().kind());
        if (difference.isEmpty()) {
            return false;
        }
        if (difference.get() == Difference.Kind.UNFOUNDED) {
            differing.progress().left();
            return false;
        }
        switch (generations.put(differing.rebuildId(), page, version)) {
            case SWITCHED -> {
                announce.accept(List.of(page));
                differing.progress().switched();
            }
            case HAS_PARTS -> differing.progress().left();
            case MOVED -> {
                return true;
            }
        }
        return false;
    }
}
