package org.xianfeng.membership.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xianfeng.membership.layout.FoundColumns.Column;
import org.xianfeng.membership.layout.LayoutOutcome.Found;
import org.xianfeng.membership.layout.LayoutOutcome.Refused;
import org.xianfeng.membership.workbook.Cell;
import org.xianfeng.membership.workbook.SheetOutline;
import org.xianfeng.membership.workbook.SheetRow;

/** Finds the sheet and the row whose cells are the headers of a layout, or says why there is none. */
public final class FindColumns {
    /** Fewer known headers than these do not make a row one of headers. */
    private static final int FEWEST = 2;

    private final Layout layout;
    private final Set<Meaning> notNeeded;

    /** @param notNeeded required columns that can be done without this time */
    public FindColumns(Layout layout, Set<Meaning> notNeeded) {
        this.layout = layout;
        this.notNeeded = Set.copyOf(notNeeded);
    }

    public LayoutOutcome in(List<SheetOutline> sheets) {
        List<FoundColumns> candidates = sheets.stream()
                .filter(sheet -> !sheet.hidden())
                .flatMap(sheet -> headersOf(sheet).stream())
                .toList();
        List<FoundColumns> whole =
                candidates.stream().filter(found -> missing(found).isEmpty()).toList();
        List<FoundColumns> filled =
                whole.stream().filter(found -> found.rows() > 0).toList();
        if (filled.size() > 1) {
            return new Refused(LayoutRefusal.SEVERAL_SHEETS_FIT, names(filled));
        }
        if (filled.size() == 1) {
            return checked(filled.getFirst());
        }
        if (!whole.isEmpty()) {
            return new Refused(
                    LayoutRefusal.NO_ROWS_BELOW_HEADERS,
                    whole.getFirst().sheet().name());
        }
        return candidates.stream()
                .max(Comparator.comparingInt(found -> found.places().size()))
                .<LayoutOutcome>map(this::incomplete)
                .orElseGet(() -> new Refused(
                        LayoutRefusal.HEADERS_NOT_FOUND,
                        sheets.stream().map(SheetOutline::name).limit(10).collect(Collectors.joining("、"))));
    }

    private LayoutOutcome incomplete(FoundColumns found) {
        Optional<String> merged = merged(found);
        return merged.isPresent()
                ? new Refused(LayoutRefusal.HEADERS_MERGED, merged.get())
                : new Refused(LayoutRefusal.COLUMNS_MISSING, String.join("、", missing(found)));
    }

    private LayoutOutcome checked(FoundColumns found) {
        Optional<String> merged = merged(found);
        if (merged.isPresent()) {
            return new Refused(LayoutRefusal.HEADERS_MERGED, merged.get());
        }
        List<String> twice = twice(found);
        return twice.isEmpty() ? new Found(found) : new Refused(LayoutRefusal.COLUMN_TWICE, String.join("、", twice));
    }

    private Optional<FoundColumns> headersOf(SheetOutline sheet) {
        return sheet.top().stream()
                .map(row -> columns(sheet, row))
                .filter(found -> known(found).size() >= FEWEST)
                .max(Comparator.comparingInt(found -> known(found).size()));
    }

    /** Of two columns that tell the same the first counts, unless it is one that must not be mistaken. */
    private FoundColumns columns(SheetOutline sheet, SheetRow row) {
        List<Column> columns = new ArrayList<>();
        Set<Meaning> seen = EnumSet.noneOf(Meaning.class);
        for (Cell cell : row.cells()) {
            Optional<Meaning> meaning = (cell.kind() == Cell.Kind.TEXT
                            ? layout.meaningOf(cell.text())
                            : Optional.<Meaning>empty())
                    .filter(known -> seen.add(known) || layout.required().contains(known));
            columns.add(new Column(cell.column(), cell.text(), meaning));
        }
        return new FoundColumns(sheet, row.number(), columns);
    }

    private static Set<Meaning> known(FoundColumns found) {
        return meanings(found).collect(Collectors.toCollection(() -> EnumSet.noneOf(Meaning.class)));
    }

    private static Stream<Meaning> meanings(FoundColumns found) {
        return found.columns().stream().flatMap(column -> column.meaning().stream());
    }

    private List<String> missing(FoundColumns found) {
        Set<Meaning> known = known(found);
        Stream<String> single = layout.required().stream()
                .filter(meaning -> !known.contains(meaning) && !notNeeded.contains(meaning))
                .sorted()
                .map(layout::nameOf);
        Stream<String> oneOf = layout.oneOf().stream()
                .filter(some -> some.stream().noneMatch(known::contains))
                .map(some -> some.stream().map(layout::nameOf).collect(Collectors.joining("/")));
        return Stream.concat(single, oneOf).toList();
    }

    private List<String> twice(FoundColumns found) {
        Map<Meaning, Long> counts = meanings(found).collect(Collectors.groupingBy(m -> m, Collectors.counting()));
        return found.columns().stream()
                .filter(column -> column.meaning()
                        .filter(meaning -> counts.getOrDefault(meaning, 0L) > 1)
                        .isPresent())
                .map(Column::header)
                .toList();
    }

    private static Optional<String> merged(FoundColumns found) {
        return found.sheet().merged().stream()
                .filter(cells -> cells.touches(found.headerRow()))
                .map(Object::toString)
                .findFirst();
    }

    private static String names(List<FoundColumns> found) {
        return found.stream().map(one -> one.sheet().name()).limit(10).collect(Collectors.joining("、"));
    }
}
