package org.xianfeng.scoring.statement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.ledger.Title;

/**
 * The points of an account in a year, in hundredths of a point.
 *
 * @param confirmedPointsHundredths points that are there to stay
 * @param provisionalPointsHundredths points that wait for a confirmation
 * @param asOf when it was read
 */
public record Balance(
        LedgerKind ledger,
        String accountId,
        int year,
        long confirmedPointsHundredths,
        long provisionalPointsHundredths,
        List<OfBlock> blocks,
        Instant asOf) {
    public Balance {
        blocks = List.copyOf(blocks);
    }

    /**
     * The points of one block.
     *
     * @param capHundredths the most an account gains from it in a year, if there is such a cap
     */
    public record OfBlock(
            String block,
            Title title,
            long confirmedPointsHundredths,
            long provisionalPointsHundredths,

            @Nullable Long capHundredths) {}
}
