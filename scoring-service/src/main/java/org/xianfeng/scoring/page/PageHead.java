package org.xianfeng.scoring.page;

import java.time.Instant;
import java.util.List;

/**
 * What a page says of itself without its rows.
 *
 * @param version grows with every change of the page
 * @param confirmedHundredths confirmed points, in hundredths of a point
 * @param provisionalHundredths points that wait for a confirmation
 * @param entries how many entries its journal has, closed parts included
 * @param digest SHA-256 of the effective state in hex: equal for equal sets of claims, in whatever order they came
 * @param chain the hash of the newest entry, in hex
 * @param firstPostedAt when the oldest entry was posted
 * @param lastPostedAt when the newest entry was posted
 * @param parts the closed parts of the journal, the oldest first
 */
public record PageHead(
        PageId id,
        long version,
        long confirmedHundredths,
        long provisionalHundredths,
        long entries,
        String digest,
        String chain,
        Instant firstPostedAt,
        Instant lastPostedAt,
        List<ClosedPart> parts) {
    public PageHead {
        parts = List.copyOf(parts);
    }

    /** The same account's points of both kinds. */
    public long pointsHundredths() {
        return confirmedHundredths + provisionalHundredths;
    }

    PageHead withParts(List<ClosedPart> closed) {
        return new PageHead(
                id,
                version,
                confirmedHundredths,
                provisionalHundredths,
                entries,
                digest,
                chain,
                firstPostedAt,
                lastPostedAt,
                closed);
    }

    /**
     * What a page remembers of a part of its journal that was moved out.
     *
     * @param lastNumber the number of its last entry
     * @param firstPostedAt when its first entry was posted
     * @param lastPostedAt when its last entry was posted
     */
    public record ClosedPart(long lastNumber, Instant firstPostedAt, Instant lastPostedAt) {}
}
