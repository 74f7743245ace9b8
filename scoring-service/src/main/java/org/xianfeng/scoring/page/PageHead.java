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
 * @param partsLastPostedAt when the newest entry of each closed part of the journal was posted, oldest part first
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
        List<Instant> partsLastPostedAt) {
    public PageHead {
        partsLastPostedAt = List.copyOf(partsLastPostedAt);
    }
}
