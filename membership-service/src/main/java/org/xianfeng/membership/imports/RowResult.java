package org.xianfeng.membership.imports;

import java.util.Locale;
import java.util.Optional;
import org.xianfeng.membership.rowcheck.Finding;

/**
 * What became of a row.
 *
 * @param id of the member or the organisation that the row speaks of
 * @param reason why it was refused, or what differs
 */
public record RowResult(int row, Outcome outcome, Optional<String> id, Optional<Finding> reason) {
    /** What can become of a row. */
    public enum Outcome {
        REGISTERED,
        UNCHANGED,
        DIFFERENT,
        REFUSED;

        /** The value on the wire. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static RowResult refused(int row, Finding why) {
        return new RowResult(row, Outcome.REFUSED, Optional.empty(), Optional.of(why));
    }
}
