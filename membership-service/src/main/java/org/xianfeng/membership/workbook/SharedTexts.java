package org.xianfeng.membership.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xianfeng.membership.packed.WorkbookRefusal;
import org.xianfeng.membership.packed.WorkbookRefused;

/** The texts that cells of a workbook share, end to end as bytes: a text costs its bytes and four more. */
final class SharedTexts {
    private static final int BLOCK = 1 << 20;

    private final int most;
    private final List<byte[]> blocks = new ArrayList<>();
    private int[] ends = new int[1024];
    private int count;
    private int length;

    SharedTexts(int most) {
        this.most = most;
    }

    void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > most - length || count >= most / Integer.BYTES) {
            throw new WorkbookRefused(WorkbookRefusal.TOO_MUCH_TEXT, most >> 20);
        }
        for (int from = 0; from < bytes.length; ) {
            if (length % BLOCK == 0 && length / BLOCK == blocks.size()) {
                blocks.add(new byte[BLOCK]);
            }
            int room = Math.min(BLOCK - length % BLOCK, bytes.length - from);
            System.arraycopy(bytes, from, blocks.get(length / BLOCK), length % BLOCK, room);
            from += room;
            length += room;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = length;
    }

    /** @throws WorkbookRefused when there is no such text */
    String get(String index) {
        int number;
        try {
            number = Integer.parseInt(index.strip());
        } catch (NumberFormatException _) {
            throw new WorkbookRefused(WorkbookRefusal.WORKBOOK_BROKEN);
        }
        if (number < 0 || number >= count) {
            throw new WorkbookRefused(WorkbookRefusal.WORKBOOK_BROKEN);
        }
        int from = number == 0 ? 0 : ends[number - 1];
        return text(from, ends[number]);
    }

    private String text(int from, int to) {
        if (from == to) {
            return "";
        }
        if (from / BLOCK == (to - 1) / BLOCK) {
            return new String(blocks.get(from / BLOCK), from % BLOCK, to - from, StandardCharsets.UTF_8);
        }
        byte[] whole = new byte[to - from];
        for (int at = from; at < to; ) {
            int room = Math.min(BLOCK - at % BLOCK, to - at);
            System.arraycopy(blocks.get(at / BLOCK), at % BLOCK, whole, at - from, room);
            at += room;
        }
        return new String(whole, StandardCharsets.UTF_8);
    }
}
