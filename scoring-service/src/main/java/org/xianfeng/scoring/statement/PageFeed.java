package org.xianfeng.scoring.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.Ledgers.StoredPage;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageHead.ClosedPart;
import org.xianfeng.scoring.page.PageId;

/** The entries of one page from a place on, the newest first; reads the page, or a part of it, when it is asked to. */
final class PageFeed {
    private final Ledgers ledgers;
    private final PageHead head;
    private final @Nullable Place after;
    private long next;
    private List<Entry> loaded = List.of();

    PageFeed(Ledgers ledgers, PageHead head, @Nullable Place after) {
        this.ledgers = ledgers;
        this.head = head;
        this.after = after;
        this.next = first();
    }

    /** Without reading: from the head alone it is known where not to look. */
    private long first() {
        long number = head.entries();
        if (after == null) {
            return number;
        }
        if (after.page().equals(head.id())) {
            return Math.min(number, after.number() - 1);
        }
        for (ClosedPart part : head.parts().reversed()) {
            if (!part.lastPostedAt().isAfter(after.postedAt())) {
                return number;
            }
            number = part.lastNumber();
        }
        return head.firstPostedAt().isAfter(after.postedAt()) ? 0 : number;
    }

    boolean isEmpty() {
        return next <= 0;
    }

    boolean isLoaded() {
        return !loaded.isEmpty();
    }

    /** No entry that is still to come stands before this place. */
    Place bound() {
        if (isLoaded()) {
            return Place.of(head.id(), loaded.getLast());
        }
        Instant newest = part(head.parts(), next).map(ClosedPart::lastPostedAt).orElse(head.lastPostedAt());
        Instant time = after != null && after.postedAt().isBefore(newest) ? after.postedAt() : newest;
        return new Place(time, head.id(), next);
    }

    /** Reads the entries around the next one; those that stand before the place to begin at are passed over. */
    void load() {
        PageId page = head.id();
        Optional<ClosedPart> part = part(head.parts(), next);
        List<Entry> entries;
        if (part.isPresent()) {
            entries = ledgers.part(page, head.parts().indexOf(part.get()) + 1);
        } else {
            StoredPage stored = ledgers.page(page).orElseThrow(() -> missing(page));
            Optional<ClosedPart> moved = part(stored.head().parts(), next);
            entries = moved.isPresent()
                    ? ledgers.part(page, stored.head().parts().indexOf(moved.get()) + 1)
                    : stored.page().journal();
        }
        long oldest = entries.isEmpty() ? 0 : entries.getFirst().number();
        int end = (int) Math.min(entries.size(), next - oldest + 1);
        while (end > 0 && after != null && Place.ORDER.compare(after, Place.of(page, entries.get(end - 1))) >= 0) {
            end--;
        }
        loaded = entries.subList(0, Math.max(0, end));
        next = loaded.isEmpty() ? oldest - 1 : loaded.getLast().number();
    }

    Entry take() {
        Entry entry = loaded.getLast();
        loaded = loaded.subList(0, loaded.size() - 1);
        next = entry.number() - 1;
        return entry;
    }

    PageId page() {
        return head.id();
    }

    private static Optional<ClosedPart> part(List<ClosedPart> parts, long number) {
        return parts.stream().filter(part -> part.lastNumber() >= number).findFirst();
    }

    private static RuntimeException missing(PageId page) {
        return new IllegalStateException("ledger page " + page + " was there and is gone");
    }
}
