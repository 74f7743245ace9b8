package org.xianfeng.membership.rowcheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.membership.layout.Meaning;
import org.xianfeng.membership.workbook.Cell;
import org.xianfeng.membership.workbook.SheetRow;

/** The cells of one row by what they tell, and what has been found about them so far. */
final class RowFields {
    private static final LocalDate FOUNDED = LocalDate.of(1921, 7, 1);

    private final SheetRow row;
    private final Table table;
    private final List<Finding> findings = new ArrayList<>();

    RowFields(SheetRow row, Table table) {
        this.row = row;
        this.table = table;
    }

    int number() {
        return row.number();
    }

    Table table() {
        return table;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Whether none of the columns that are read says anything. */
    boolean areEmpty() {
        return table.places().values().stream().allMatch(column -> row.at(column) == null);
    }

    boolean hasError() {
        return findings.stream().anyMatch(finding -> finding.code().isError());
    }

    void say(Meaning meaning, FindingCode code, String... told) {
        Finding finding =
                new Finding(row.number(), Optional.ofNullable(table.places().get(meaning)), code, List.of(told));
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    /** The cell, if it says something that may be read. */
    Optional<Cell> cell(Meaning meaning) {
        Integer column = table.places().get(meaning);
        @Nullable Cell cell = column == null ? null : row.at(column);
        if (cell == null) {
            return Optional.empty();
        }
        switch (cell.kind()) {
            case FORMULA -> say(meaning, FindingCode.FORMULA_NOT_TAKEN);
            case ERROR -> say(meaning, FindingCode.CELL_IN_ERROR);
            case TEXT, NUMBER, BOOLEAN -> {
                return table.words().saysNothing(cell.text()) ? Optional.empty() : Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /** Says that something is missing, unless the cell was found to be unreadable already; merged cells hide what they cover. */
    void sayMissing(Meaning meaning, FindingCode code) {
        Integer column = table.places().get(meaning);
        boolean told = findings.stream().anyMatch(finding -> finding.column().equals(Optional.ofNullable(column)));
        if (column != null && told) {
            return;
        }
        boolean merged = column != null
                && table.columns().sheet().merged().stream().anyMatch(cells -> cells.covers(column, row.number()));
        say(meaning, merged ? FindingCode.CELL_MERGED : code);
    }

    /** A text to be kept as it is written. */
    Optional<String> text(Meaning meaning, int most) {
        Optional<String> text = cell(meaning).map(Cell::text);
        if (text.filter(value -> value.length() > most || value.chars().anyMatch(Character::isISOControl))
                .isPresent()) {
            say(meaning, FindingCode.TEXT_INVALID, Integer.toString(most));
            return Optional.empty();
        }
        return text;
    }

    /** The value a word of a topic stands for. */
    Optional<String> word(Meaning meaning, String topic) {
        return cell(meaning).flatMap(cell -> table.words().valueOf(topic, cell.text()));
    }

    /** A day between the founding of the Party and today; the first of a month where only the month is known. */
    Optional<LocalDate> day(Meaning meaning) {
        return cell(meaning).flatMap(cell -> switch (WrittenDate.in(cell, table.from1904())) {
            case WrittenDate.Day(LocalDate day) -> inTime(meaning, day);
            case WrittenDate.Month(var month) -> {
                Optional<LocalDate> first = inTime(meaning, month.atDay(1));
                first.ifPresent(_ -> say(meaning, FindingCode.DAY_ASSUMED));
                yield first;
            }
            case WrittenDate.JanuaryOrOctober _ -> no(meaning, FindingCode.MONTH_AMBIGUOUS);
            case WrittenDate.Year _ -> no(meaning, FindingCode.DATE_TOO_COARSE);
            case WrittenDate.Unreadable _ -> no(meaning, FindingCode.DATE_UNREADABLE);
        });
    }

    private Optional<LocalDate> inTime(Meaning meaning, LocalDate day) {
        if (day.isAfter(table.today())) {
            return no(meaning, FindingCode.DATE_IN_FUTURE);
        }
        return day.isBefore(FOUNDED) ? no(meaning, FindingCode.DATE_TOO_LONG_AGO) : Optional.of(day);
    }

    private <T> Optional<T> no(Meaning meaning, FindingCode code) {
        say(meaning, code);
        return Optional.empty();
    }
}
