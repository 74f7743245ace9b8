package org.xianfeng.membership.importdesk;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.xianfeng.membership.marking.RowMarks;
import org.xianfeng.membership.marking.RowMarks.Colour;
import org.xianfeng.membership.rowcheck.Finding;

/** Findings, which come in the order of their rows, as marks of rows; the first is the title of the notes. */
final class MarkedRows implements Iterator<RowMarks> {
    private static final int LONGEST_NOTE = 2_000;

    private final Iterator<Finding> findings;
    private final FindingWords words;
    private @Nullable RowMarks title;
    private @Nullable Finding ahead;

    MarkedRows(int headerRow, Iterator<Finding> findings, FindingWords words) {
        this.title = new RowMarks(headerRow, Map.of(), words.title());
        this.findings = findings;
        this.words = words;
    }

    @Override
    public boolean hasNext() {
        return title != null || ahead != null || findings.hasNext();
    }

    @Override
    public RowMarks next() {
        if (title != null) {
            RowMarks first = title;
            title = null;
            return first;
        }
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Finding first = ahead == null ? findings.next() : ahead;
        ahead = null;
        Map<Integer, Colour> cells = new HashMap<>();
        StringBuilder note = new StringBuilder();
        @Nullable Finding one = first;
        while (one != null && one.row() == first.row()) {
            Colour colour = one.code().isError() ? Colour.RED : Colour.YELLOW;
            one.column().ifPresent(column -> cells.merge(column, colour, MarkedRows::worse));
            if (note.length() < LONGEST_NOTE) {
                note.append(note.isEmpty() ? "" : " ").append(words.note(one));
            }
            one = findings.hasNext() ? findings.next() : null;
        }
        ahead = one;
        return new RowMarks(first.row(), cells, note.toString());
    }

    private static Colour worse(Colour one, Colour other) {
        return one == Colour.RED || other == Colour.RED ? Colour.RED : Colour.YELLOW;
    }
}
