package org.xianfeng.scoring.statement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.PageId;

/** Where an entry stands in a statement: the one posted last comes first, entries of one moment page by page. */
record Place(Instant postedAt, PageId page, long number) {
    /** The order of a statement. */
    static final Comparator<Place> ORDER = Comparator.comparing(Place::postedAt)
            .reversed()
            .thenComparing(place -> place.page().toString())
            .thenComparing(Comparator.comparingLong(Place::number).reversed());

    static Place of(PageId page, Entry entry) {
        return new Place(entry.postedAt(), page, entry.number());
    }

    /** Reads what {@link #cursor} gave out; none if it is something else. */
    static Optional<Place> read(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
            return parts.length == 3
                    ? PageId.parse(parts[1])
                            .map(page -> new Place(
                                    Instant.ofEpochMilli(Long.parseLong(parts[0])), page, Long.parseLong(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException notACursor) {
            return Optional.empty();
        }
    }

    String cursor() {
        String text = postedAt.toEpochMilli() + "|" + page + "|" + number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
