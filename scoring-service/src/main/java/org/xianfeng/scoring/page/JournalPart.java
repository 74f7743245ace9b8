package org.xianfeng.scoring.page;

import java.util.List;
import org.xianfeng.scoring.page.PageHead.ClosedPart;

/**
 * A closed part of a page's journal, on its way out of the page.
 *
 * @param number 1 for the oldest part of the page
 */
public record JournalPart(PageId page, int number, List<Entry> entries) {
    public JournalPart {
        entries = List.copyOf(entries);
    }

    ClosedPart asClosed() {
        return new ClosedPart(
                entries.getLast().number(),
                entries.getFirst().postedAt(),
                entries.getLast().postedAt());
    }
}
