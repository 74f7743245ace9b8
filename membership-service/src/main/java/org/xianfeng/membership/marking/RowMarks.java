package org.xianfeng.membership.marking;

import java.util.Map;
import java.util.TreeMap;

/**
 * What shall be seen of a row in a marked copy.
 *
 * @param cells which cells are coloured, by column
 * @param note what stands behind the row
 */
public record RowMarks(int row, Map<Integer, Colour> cells, String note) {
    /** The colour of a cell. */
    public enum Colour {
        RED("FFFFC7CE"),
        YELLOW("FFFFEB9C");

        private final String argb;

        Colour(String argb) {
            this.argb = argb;
        }

        String argb() {
            return argb;
        }
    }

    public RowMarks {
        cells = Map.copyOf(cells);
    }

    /** The coloured cells from left to right. */
    TreeMap<Integer, Colour> fromTheLeft() {
        return new TreeMap<>(cells);
    }
}
