package org.xianfeng.membership.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the dry run found, or has found so far.
 *
 * @param sheet the name of the sheet that is read
 * @param all how many rows there are below the headers
 */
public record Judgement(String sheet, int headerRow, List<Column> columns, int all, Counts counts) {
    public Judgement {
        columns = List.copyOf(columns);
    }

    /**
     * A column of the sheet.
     *
     * @param meaning none when it is passed over
     */
    public record Column(
            String address, String header, @Nullable String meaning) {}

    /**
     * Numbers of rows and findings.
     *
     * @param bad rows with an error
     * @param warned good rows with a warning
     * @param kept how many findings are kept one by one
     * @param fresh good rows about somebody who is not on the register
     * @param unchanged good rows that say what the register says
     * @param different good rows that say something else than the register
     */
    public record Counts(
            int read,
            int good,
            int bad,
            int warned,
            int errors,
            int warnings,
            int kept,
            int fresh,
            int unchanged,
            int different) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        public Counts plus(Counts more) {
            return new Counts(
                    read + more.read,
                    good + more.good,
                    bad + more.bad,
                    warned + more.warned,
                    errors + more.errors,
                    warnings + more.warnings,
                    kept + more.kept,
                    fresh + more.fresh,
                    unchanged + more.unchanged,
                    different + more.different);
        }
    }

    public Judgement with(Counts newCounts) {
        return new Judgement(sheet, headerRow, columns, all, newCounts);
    }
}
