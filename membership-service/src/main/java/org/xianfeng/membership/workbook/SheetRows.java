package org.xianfeng.membership.workbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.xianfeng.membership.packed.CellAddress;
import org.xianfeng.membership.packed.WorkbookLimits;
import org.xianfeng.membership.packed.WorkbookRefusal;
import org.xianfeng.membership.packed.WorkbookRefused;
import org.xianfeng.membership.packed.XmlPart;
import org.xianfeng.membership.workbook.Cell.Kind;

/** The filled rows of a sheet, from top to bottom; after the last one, which cells were merged. */
public final class SheetRows {
    private final XmlPart xml;
    private final SharedTexts shared;
    private final WorkbookLimits limits;
    private final List<MergedCells> merged = new ArrayList<>();
    private int rows;
    private int lastRow;

    SheetRows(XmlPart xml, SharedTexts shared, WorkbookLimits limits) {
        this.xml = xml;
        this.shared = shared;
        this.limits = limits;
    }

    /** The next row, or null after the last. */
    public @Nullable SheetRow next() {
        while (xml.nextStart()) {
            if (xml.isAt("row")) {
                SheetRow row = row();
                if (!row.cells().isEmpty()) {
                    rows++;
                    if (rows > limits.rows()) {
                        throw new WorkbookRefused(WorkbookRefusal.TOO_MANY_ROWS, limits.rows());
                    }
                    return row;
                }
            } else if (xml.isAt("mergeCell")) {
                merge(xml.attribute("ref"));
            }
        }
        return null;
    }

    List<MergedCells> merged() {
        return merged;
    }

    private void merge(@Nullable String range) {
        if (merged.size() >= limits.mergedCells()) {
            throw new WorkbookRefused(WorkbookRefusal.TOO_MANY_MERGED_CELLS, limits.mergedCells());
        }
        if (range != null) {
            merged.add(MergedCells.parse(range));
        }
    }

    private SheetRow row() {
        String told = xml.attribute("r");
        int number = told == null ? lastRow + 1 : CellAddress.number(told);
        if (number <= lastRow) {
            throw new WorkbookRefused(WorkbookRefusal.WORKBOOK_BROKEN);
        }
        lastRow = number;
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT || !xml.isAt("row"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.isAt("c")) {
                String address = xml.attribute("r");
                int at = address == null
                        ? column + 1
                        : CellAddress.parse(address).column();
                if (at <= column) {
                    throw new WorkbookRefused(WorkbookRefusal.WORKBOOK_BROKEN);
                }
                column = at;
                add(cells, cell(at));
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new WorkbookRefused(WorkbookRefusal.WORKBOOK_BROKEN);
            }
        }
        return new SheetRow(number, cells);
    }

    private void add(List<Cell> cells, @Nullable Cell cell) {
        if (cell == null) {
            return;
        }
        if (cell.column() >= limits.columns()) {
            throw new WorkbookRefused(WorkbookRefusal.TOO_MANY_COLUMNS, limits.columns());
        }
        cells.add(cell);
    }

    private @Nullable Cell cell(int column) {
        String type = xml.attribute("t");
        boolean formula = false;
        String text = "";
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.reader().getLocalName()) {
                    case "f" -> {
                        formula = true;
                        xml.skip();
                    }
                    case "v", "is" -> text = xml.text();
                    default -> xml.skip();
                }
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new WorkbookRefused(WorkbookRefusal.WORKBOOK_BROKEN);
            }
        }
        if (formula) {
            return new Cell(column, Kind.FORMULA, "");
        }
        String value = PlainText.of("s".equals(type) && !text.isBlank() ? shared.get(text) : text);
        return value.isEmpty() ? null : new Cell(column, kind(type), value);
    }

    private static Kind kind(@Nullable String type) {
        return switch (type) {
            case "s", "inlineStr", "str", "d" -> Kind.TEXT;
            case "b" -> Kind.BOOLEAN;
            case "e" -> Kind.ERROR;
            case null, default -> Kind.NUMBER;
        };
    }

    /** The text of a cell without escapes, and without the blanks at its ends. */
    private static final class PlainText {
        static String of(String text) {
            String unescaped = text.contains("_x") ? unescaped(text) : text;
            String normal = Normalizer.isNormalized(unescaped, Normalizer.Form.NFC)
                    ? unescaped
                    : Normalizer.normalize(unescaped, Normalizer.Form.NFC);
            int from = 0;
            int to = normal.length();
            while (from < to && isBlank(normal.charAt(from))) {
                from++;
            }
            while (to > from && isBlank(normal.charAt(to - 1))) {
                to--;
            }
            return normal.substring(from, to);
        }

        private static boolean isBlank(char character) {
            return Character.isWhitespace(character)
                    || Character.isSpaceChar(character)
                    || character == '\u200b'
                    || character == '\ufeff';
        }

        /** Control characters stand in a workbook as {@code _x000D_}. */
        private static String unescaped(String text) {
            StringBuilder plain = new StringBuilder(text.length());
            for (int at = 0; at < text.length(); at++) {
                if (text.startsWith("_x", at) && at + 7 <= text.length() && text.charAt(at + 6) == '_') {
                    String hex = text.substring(at + 2, at + 6);
                    if (hex.chars().allMatch(digit -> Character.digit(digit, 16) >= 0)) {
                        plain.append((char) Integer.parseInt(hex, 16));
                        at += 6;
                        continue;
                    }
                }
                plain.append(text.charAt(at));
            }
            return plain.toString();
        }
    }
}
