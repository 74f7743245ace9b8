package org.xianfeng.scoring.ledger;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.page.PageId;

/**
 * The claims of a page as they were read: unpacked when somebody asks, which a statement never does, and those that stay
 * are written as the bytes they were.
 */
final class PackedClaims extends AbstractList<Claim> implements RandomAccess {
    private final RowReader rows;
    private final PageId page;
    private final int[] places;
    private List<Claim> unpacked = List.of();

    /** Passes over so many claims, and notes where each of them begins. */
    PackedClaims(RowReader rows, PageId page, int size) {
        if (size < 0 || size > rows.length()) {
            throw new IllegalArgumentException("more claims than there can be");
        }
        this.page = page;
        places = new int[size + 1];
        for (int i = 0; i < size; i++) {
            places[i] = rows.place();
            pass(rows);
        }
        places[size] = rows.place();
        this.rows = rows.from(places[0]);
    }

    /** In the order in which a claim is written. */
    private static void pass(RowReader rows) {
        rows.passNumbers(3);
        rows.passOwn();
        rows.passNumbers(2);
        rows.passOwn();
        rows.passNumbers(1);
        rows.passOwn();
        rows.passNumbers(4);
        rows.passOwns();
        rows.passOwn();
        rows.passNumbers(1);
    }

    @Override
    public synchronized Claim get(int index) {
        if (unpacked.isEmpty()) {
            unpacked = PageCodec.claims(rows.from(places[0]), page, size());
        }
        return unpacked.get(index);
    }

    @Override
    public int size() {
        return places.length - 1;
    }

    /** A way through them for a writer of claims in the same order, of which some are gone and some have come. */
    Copy copy(RowWriter writer) {
        return new Copy(writer);
    }

    /** One writing. */
    final class Copy {
        private final RowWriter writer;
        private int next;

        private Copy(RowWriter writer) {
            this.writer = writer;
        }

        /** Writes the claim if it is one of these; it is the very same then, because a posting takes over what it leaves. */
        boolean write(Claim claim) {
            for (int i = next; i < size(); i++) {
                if (get(i) == claim) {
                    writer.packed(rows.bytes(), places[i], places[i + 1]);
                    next = i + 1;
                    return true;
                }
            }
            return false;
        }
    }
}
