package org.xianfeng.scoring.ledger;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.page.Entry;

/** Entries as they were read: a posting only adds to them and a statement shows the newest, so each is unpacked when asked for. */
final class PackedEntries extends AbstractList<Entry> implements RandomAccess {
    private static final int UNKNOWN = -1;

    private final RowReader rows;
    private final @Nullable PackedClaims claims;
    private final int from;
    private final int last;
    private final @Nullable Entry[] unpacked;
    private int @Nullable [] places;

    /** {@code size} entries that begin at one place and end with the rows. */
    PackedEntries(RowReader rows, int from, int size) {
        this(rows, null, from, UNKNOWN, size);
        begins(0);
    }

    /** The same after the claims of their page, where it is known at which place the last of them begins. */
    PackedEntries(RowReader rows, @Nullable PackedClaims claims, int from, int last, int size) {
        if (size < 0 || size > rows.length()) {
            throw new IllegalArgumentException("more entries than there can be");
        }
        this.rows = rows;
        this.claims = claims;
        this.from = from;
        this.last = last;
        this.unpacked = new Entry[size];
    }

    /** The claims that stand before these entries. */
    @Nullable
    PackedClaims claims() {
        return claims;
    }

    List<String> sharedTexts() {
        return rows.sharedTexts();
    }

    void copyTo(RowWriter writer) {
        writer.packed(rows.bytes(), from, rows.length());
    }

    @Override
    public synchronized Entry get(int index) {
        Entry known = unpacked[index];
        if (known == null) {
            boolean newest = index == size() - 1 && last != UNKNOWN;
            known = PageCodec.entry(rows.from(newest ? last : begins(index)));
            unpacked[index] = known;
        }
        return known;
    }

    private int begins(int index) {
        if (places == null) {
            places = places();
        }
        return places[index];
    }

    private int[] places() {
        RowReader reader = rows.from(from);
        int[] begins = new int[size()];
        for (int i = 0; i < begins.length; i++) {
            begins[i] = reader.place();
            pass(reader);
        }
        reader.end();
        if (last != UNKNOWN && begins[begins.length - 1] != last) {
            throw new IllegalArgumentException("the last entry is not where it should be");
        }
        return begins;
    }

    /** In the order in which an entry is written. */
    private static void pass(RowReader rows) {
        rows.passNumbers(2);
        rows.passOwn();
        rows.passNumbers(2);
        rows.passOwn();
        rows.passOwn();
        rows.passNumbers(1);
        rows.passOwn();
        rows.passNumbers(8);
        rows.passOwns();
        rows.passOwn();
        rows.passOwn();
    }

    @Override
    public int size() {
        return unpacked.length;
    }
}
