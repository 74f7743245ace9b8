package org.xianfeng.membership.marking;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.xianfeng.membership.marking.RowMarks.Colour;
import org.xianfeng.membership.packed.CellAddress;
import org.xianfeng.membership.packed.XmlPart;

/** Copies a sheet, gives the marked cells another style, and writes a note behind each marked row. */
final class SheetMarker {
    private final XmlPart from;
    private final XmlCopy copy;
    private final Iterator<RowMarks> marks;
    private final int noteColumn;
    private final int styles;
    private @Nullable RowMarks next;

    SheetMarker(XmlPart from, XmlCopy copy, Iterator<RowMarks> marks, int noteColumn, int styles) {
        this.from = from;
        this.copy = copy;
        this.marks = marks;
        this.noteColumn = noteColumn;
        this.styles = styles;
        this.next = marks.hasNext() ? marks.next() : null;
    }

    void run() throws XMLStreamException {
        int last = 0;
        for (int event = from.next(); event != XMLStreamConstants.END_DOCUMENT; event = from.next()) {
            if (event != XMLStreamConstants.START_ELEMENT || !from.isAt("row")) {
                copy.event(event);
                continue;
            }
            String told = from.attribute("r");
            int row = told == null ? last + 1 : CellAddress.number(told);
            last = row;
            RowMarks marked = marksOf(row);
            if (marked == null) {
                copy.event(event);
            } else {
                copy.start(Map.of("spans", ""));
                new MarkedRow(marked).run();
            }
        }
        copy.finish();
    }

    private @Nullable RowMarks marksOf(int row) {
        while (next != null && next.row() < row) {
            next = marks.hasNext() ? marks.next() : null;
        }
        return next != null && next.row() == row ? next : null;
    }

    private final class MarkedRow {
        private final RowMarks marked;
        private final TreeMap<Integer, Colour> missing;
        private boolean noted;

        MarkedRow(RowMarks marked) {
            this.marked = marked;
            this.missing = marked.fromTheLeft();
        }

        void run() throws XMLStreamException {
            int column = -1;
            for (int event = from.next(); ; event = from.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && from.isAt("c")) {
                    String address = from.attribute("r");
                    column = address == null
                            ? column + 1
                            : CellAddress.parse(address).column();
                    cell(column, event);
                } else if (event == XMLStreamConstants.END_ELEMENT && from.isAt("row")) {
                    fillUpTo(Integer.MAX_VALUE);
                    copy.event(event);
                    return;
                } else {
                    copy.event(event);
                }
            }
        }

        private void cell(int column, int event) throws XMLStreamException {
            fillUpTo(column);
            @Nullable Colour colour = missing.remove(column);
            if (column == noteColumn) {
                from.skip();
            } else if (colour == null) {
                copy.event(event);
            } else {
                Map<String, String> changed = new HashMap<>();
                changed.put("r", new CellAddress(column, marked.row()).toString());
                changed.put("s", style(from.attribute("s"), colour));
                copy.start(changed);
            }
        }

        /** Writes what is marked to the left of a column and was not there, and the note when its place is reached. */
        private void fillUpTo(int column) throws XMLStreamException {
            while (!missing.isEmpty() && missing.firstKey() < Math.min(column, noteColumn)) {
                Map.Entry<Integer, Colour> empty = missing.pollFirstEntry();
                open(empty.getKey(), style(null, empty.getValue()));
                copy.to().writeEndElement();
            }
            if (!noted && column >= noteColumn) {
                noted = true;
                note();
            }
        }

        private void note() throws XMLStreamException {
            XMLStreamWriter to = copy.to();
            open(noteColumn, "");
            to.writeAttribute("t", "inlineStr");
            copy.open("is");
            copy.open("t");
            to.writeCharacters(marked.note());
            to.writeEndElement();
            to.writeEndElement();
            to.writeEndElement();
        }

        private void open(int column, String style) throws XMLStreamException {
            copy.open("c");
            copy.to().writeAttribute("r", new CellAddress(column, marked.row()).toString());
            if (!style.isEmpty()) {
                copy.to().writeAttribute("s", style);
            }
        }

        /** The styles of the workbook come again in red, and once more in yellow. */
        private String style(@Nullable String before, Colour colour) {
            int number = before == null ? 0 : Integer.parseInt(before);
            return number >= styles ? "" : Integer.toString(number + styles * (colour.ordinal() + 1));
        }
    }
}
