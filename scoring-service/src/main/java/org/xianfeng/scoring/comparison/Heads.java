package org.xianfeng.scoring.comparison;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.UnreadablePage.DamagedPage;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;

/** Goes through the heads of all pages by id, in portions, and past those that are damaged. */
final class Heads {
    private static final int PORTION = 200;

    private final Ledgers ledgers;
    private final Deque<Found> found = new ArrayDeque<>();
    private @Nullable PageId after;
    private int portion = PORTION;
    private boolean atEnd;

    Heads(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    /** A page that exists, and its head if that can be read. */
    record Found(PageId id, Optional<PageHead> head) {}

    /** The next page without going past it; none at the end. */
    @Nullable
    Found peek() {
        while (found.isEmpty() && !atEnd) {
            load();
        }
        return found.peek();
    }

    void skip() {
        found.poll();
    }

    private void load() {
        try {
            List<PageHead> heads = ledgers.headsAfter(after, portion);
            heads.forEach(head -> found.add(new Found(head.id(), Optional.of(head))));
            atEnd = heads.isEmpty();
            if (!heads.isEmpty()) {
                after = heads.getLast().id();
            }
        } catch (DamagedPage damaged) {
            goPast(damaged);
        }
    }

    /** One by one up to the damaged page, so that the sound ones before it are not lost. */
    private void goPast(DamagedPage damaged) {
        if (portion > 1) {
            portion = 1;
            return;
        }
        PageId id = PageId.parse(damaged.id()).orElseThrow(() -> damaged);
        found.add(new Found(id, Optional.empty()));
        after = id;
        portion = PORTION;
    }
}
