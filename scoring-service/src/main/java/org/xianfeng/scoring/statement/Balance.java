package org.xianfeng.scoring.statement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.wording.ReasonText;

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
     * @param ofYear what a base, a carry-over, a floor or a ceiling adds to the points of facts or takes from them; it is in the points above
     * @param capHundredths the most an account gains from it in a year, if there is such a cap
     */
    public record OfBlock(
            String block,
            Title title,
            long confirmedPointsHundredths,
            long provisionalPointsHundredths,

            @Nullable Long capHundredths,
            List<OfYear> ofYear) {
        public OfBlock {
            ofYear = List.copyOf(ofYear);
        }
    }

    /**
     * One thing that the terms of the year add or take away.
     *
     * @param provisional whether to or from the points that wait for a confirmation
     */
    public record OfYear(long pointsHundredths, boolean provisional, ReasonText reason) {}
}
