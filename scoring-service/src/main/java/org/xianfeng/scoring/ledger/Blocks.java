package org.xianfeng.scoring.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.claim.Block;

/** Which blocks of rules there are; told by the rule books. */
public interface Blocks {
    /** Every block that was in force on any day of the year; twice when its page period changed in the year. */
    List<BlockInForce> inForce(int year);

    /**
     * A block as people see it.
     *
     * @param ledger whose accounts it gives points to
     * @param capHundredths the most a year's account gains from it, if it has such a cap
     */
    record BlockInForce(
            Block block,
            LedgerKind ledger,
            Title title,
            @Nullable Long capHundredths) {}
}
