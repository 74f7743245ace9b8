package org.xianfeng.scoring.ledger;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.xianfeng.scoring.page.Entry;

/** The journal of a page as it was read: a posting only adds to it, so it is unpacked when somebody asks. */
final class PackedEntries extends AbstractList<Entry> implements RandomAccess {
    private final RowReader rows;
    private final int from;
    private final int last;
    private final int size;
    private List<Entry> unpacked = List.of();

    /** {@code size} entries that begin at one place, the last of them at another, and end with the rows. */
    PackedEntries(RowReader rows, int from, int last, int size) {
        this.rows = rows;
        this.from = from;
        this.last = last;
        this.size = size;
    }

    List<String> sharedTexts() {
        return rows.sharedTexts();
    }

    void copyTo(RowWriter writer) {
        writer.packed(rows.bytes(), from, rows.length());
    }

    @Override
    public synchronized Entry get(int index) {
        if (unpacked.isEmpty() && index == size - 1) {
            return PageCodec.entry(rows.from(last));
        }
        if (unpacked.isEmpty()) {
            unpacked = all();
        }
        return unpacked.get(index);
    }

    private List<Entry> all() {
        RowReader reader = rows.from(from);
        List<Entry> entries = new ArrayList<>(Math.min(size, reader.length()));
        int begins = from;
        for (int i = 0; i < size; i++) {
            begins = reader.place();
            entries.add(PageCodec.entry(reader));
        }
        reader.end();
        if (size > 0 && begins != last) {
            throw new IllegalArgumentException("the last entry is not where it should be");
        }
        return List.copyOf(entries);
    }

    @Override
    public int size() {
        return size;
    }
}
