package org.xianfeng.contracts.scoring;

import java.time.Instant;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.Valid;

/**
 * A page of a ledger changed; carries the new state of the page, not the difference.
 *
 * @param ledger member or branch
 * @param accountId the member or the branch
 * @param pageId the page
 * @param pageVersion the version of the page; a higher one is newer
 * @param block the block of rules the page belongs to
 * @param period the period of the page, for example {@code 2026-11}, {@code 2026Q4} or {@code 2026}
 * @param confirmedPointsHundredths confirmed points of the page, in hundredths of a point
 * @param provisionalPointsHundredths points that still wait for a confirmation, in hundredths of a point
 * @param entries how many entries the page has
 * @param postedAt when the page was written
 */
public record PointsPosted(
        LedgerKind ledger,
        String accountId,
        String pageId,
        long pageVersion,
        String block,
        String period,
        long confirmedPointsHundredths,
        long provisionalPointsHundredths,
        long entries,
        Instant postedAt)
        implements EventData {
    public PointsPosted {
        Valid.present("ledger", ledger);
        Valid.id("accountId", accountId);
        Valid.text("pageId", pageId, 200);
        Valid.between("pageVersion", pageVersion, 1, Long.MAX_VALUE);
        Valid.text("block", block, 60);
        Valid.text("period", period, 10);
        Valid.between("entries", entries, 0, 100_000);
        Valid.present("postedAt", postedAt);
    }
}
