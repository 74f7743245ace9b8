package org.xianfeng.membership.imports;

import java.time.Instant;
import java.util.Optional;

/**
 * The entering of the rows.
 *
 * @param by the account that said go
 * @param batches how many batches are wholly in
 * @param lastRow the last row of the last batch that is wholly in
 */
public record Run(
        boolean goodRowsOnly,
        Instant startedAt,
        String by,
        int batches,
        int lastRow,
        Entered entered,
        Optional<Instant> finishedAt) {

    /** What became of rows. */
    public record Entered(int registered, int unchanged, int different, int refused) {
        public static final Entered NONE = new Entered(0, 0, 0, 0);

        public int rows() {
            return registered + unchanged + different + refused;
        }

        public Entered plus(Entered more) {
            return new Entered(
                    registered + more.registered,
                    unchanged + more.unchanged,
                    different + more.different,
                    refused + more.refused);
        }
    }

    public static Run begin(boolean goodRowsOnly, Instant at, String by) {
        return new Run(goodRowsOnly, at, by, 0, 0, Entered.NONE, Optional.empty());
    }

    /** With one more batch in. */
    public Run after(int row, Entered more) {
        return new Run(goodRowsOnly, startedAt, by, batches + 1, row, entered.plus(more), finishedAt);
    }

    public Run finished(Instant at) {
        return new Run(goodRowsOnly, startedAt, by, batches, lastRow, entered, Optional.of(at));
    }
}
