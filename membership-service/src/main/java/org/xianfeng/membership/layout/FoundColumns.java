package org.xianfeng.membership.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xianfeng.membership.workbook.SheetOutline;

/**
 * The sheet to be read, and where its columns stand.
 *
 * @param headerRow the number of the row with the headers
 */
public record FoundColumns(SheetOutline sheet, int headerRow, List<Column> columns) {
    public FoundColumns {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param header as it stands in the workbook
     * @param meaning none when we do not know it: such a column is passed over
     */
    public record Column(int index, String header, Optional<Meaning> meaning) {}

    /** Where each known column stands. */
    public Map<Meaning, Integer> places() {
        return columns.stream()
                .filter(column -> column.meaning().isPresent())
                .collect(
                        Collectors.toMap(column -> column.meaning().orElseThrow(), Column::index, (first, _) -> first));
    }

    /** The header above a column. */
    public Optional<String> headerOf(int index) {
        return columns.stream()
                .filter(column -> column.index() == index)
                .map(Column::header)
                .findFirst();
    }

    /** How many filled rows stand below the headers. */
    public int rows() {
        long above =
                sheet.top().stream().filter(row -> row.number() <= headerRow).count();
        return sheet.rows() - (int) above;
    }
}
