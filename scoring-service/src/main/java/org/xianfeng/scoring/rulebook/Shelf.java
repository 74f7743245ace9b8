package org.xianfeng.scoring.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * The rule books of one organisation: at most one that is open, and those that were published, oldest first.
 *
 * @param version 0 while nothing was ever written, and one more with each change
 */
record Shelf(OrganisationId organisation, long version, Optional<OpenBook> open, List<PublishedBook> published) {
    /** How many books an organisation may publish; ten years of monthly changes are 120. */
    static final int MOST = 150;

    Shelf {
        published = List.copyOf(published);
    }

    static Shelf empty(OrganisationId organisation) {
        return new Shelf(organisation, 0, Optional.empty(), List.of());
    }

    Shelf written(String text, Step step) {
        return with(Optional.of(OpenBook.written(open.map(OpenBook::steps).orElse(List.of()), text, step)));
    }

    Shelf with(Optional<OpenBook> next) {
        return new Shelf(organisation, version + 1, next, published);
    }

    /** What is open becomes a published book. */
    Shelf published(OpenBook book, int number, LocalDate effectiveFrom, Step step) {
        List<PublishedBook> all = new ArrayList<>(published);
        all.add(new PublishedBook(number, effectiveFrom, book.text(), book.with(step)));
        return new Shelf(organisation, version + 1, Optional.empty(), all);
    }

    /** The day the last of them takes effect. */
    Optional<LocalDate> lastDay() {
        return published.isEmpty()
                ? Optional.empty()
                : Optional.of(published.getLast().effectiveFrom());
    }
}
