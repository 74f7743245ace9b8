package org.xianfeng.scoring.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Packs rows: numbers in as few bytes as they need; texts that many rows share once, in front; texts of one row in
 * place, with hexadecimal digits and UUIDs at half their length.
 */
final class RowWriter {
    static final int FORMAT = 1;
    static final int PLAIN = 0;
    static final int HEX = 1;
    static final int UUID = 2;

    static final int UUID_LENGTH = 36;
    private static final byte[] DIGITS = digits();

    private final Bytes rows = new Bytes(1024);
    private final Bytes table;
    private final Map<String, Integer> shared;

    /** Begins with shared texts that keep their places, so that rows packed before stay readable. */
    RowWriter(List<String> texts) {
        table = new Bytes(256);
        shared = new HashMap<>();
        texts.forEach(this::add);
    }

    private RowWriter(RowWriter other) {
        table = other.table;
        shared = other.shared;
    }

    /** A writer of other rows that have their shared texts in common with these. */
    RowWriter sameTexts() {
        return new RowWriter(this);
    }

    void number(long value) {
        varint(rows, (value << 1) ^ (value >> 63));
    }

    void time(Instant value) {
        number(value.toEpochMilli());
    }

    /** A text that many rows have. */
    void shared(String value) {
        Integer place = shared.get(value);
        varint(rows, place == null ? add(value) : place);
    }

    /** A text that few rows have. */
    void own(String value) {
        text(rows, value);
    }

    /** Rows that were packed before. */
    void packed(byte[] bytes, int from, int to) {
        rows.add(bytes, from, to);
    }

    /** The rows of another writer with the same texts. */
    void rows(RowWriter other) {
        rows.add(other.rows);
    }

    int size() {
        return rows.size();
    }

    /** All that was written, with the shared texts in front. */
    byte[] packed() {
        Bytes all = new Bytes(rows.size() + table.size() + 8);
        all.add(FORMAT);
        varint(all, shared.size());
        all.add(table);
        all.add(rows);
        return all.toArray();
    }

    private int add(String value) {
        int place = shared.size();
        shared.put(value, place);
        text(table, value);
        return place;
    }

    private static void text(Bytes out, String text) {
        int length = text.length();
        int dashed = length - UUID_LENGTH;
        if (length >= 16 && length % 2 == 0 && digits(text, 0, length)) {
            varint(out, (long) length / 2 << 2 | HEX);
            hex(out, text, 0, length);
        } else if (dashed >= 0 && isUuid(text, dashed)) {
            byte[] before = text.substring(0, dashed).getBytes(StandardCharsets.UTF_8);
            varint(out, (long) before.length << 2 | UUID);
            out.add(before, 0, before.length);
            uuid(out, text, dashed);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            varint(out, (long) bytes.length << 2 | PLAIN);
            out.add(bytes, 0, bytes.length);
        }
    }

    private static boolean isUuid(String text, int from) {
        return text.charAt(from + 8) == '-'
                && text.charAt(from + 13) == '-'
                && text.charAt(from + 18) == '-'
                && text.charAt(from + 23) == '-'
                && digits(text, from, from + 8)
                && digits(text, from + 9, from + 13)
                && digits(text, from + 14, from + 18)
                && digits(text, from + 19, from + 23)
                && digits(text, from + 24, from + UUID_LENGTH);
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (digit(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The value of a hexadecimal digit in lower case, or -1: every row asks this some two hundred times. */
    private static int digit(char at) {
        return at < DIGITS.length ? DIGITS[at] : -1;
    }

    private static byte[] digits() {
        byte[] digits = new byte['g'];
        Arrays.fill(digits, (byte) -1);
        for (byte value = 0; value < 16; value++) {
            digits[Character.forDigit(value, 16)] = value;
        }
        return digits;
    }

    private static void uuid(Bytes out, String text, int from) {
        hex(out, text, from, from + 8);
        hex(out, text, from + 9, from + 13);
        hex(out, text, from + 14, from + 18);
        hex(out, text, from + 19, from + 23);
        hex(out, text, from + 24, from + UUID_LENGTH);
    }

    private static void hex(Bytes out, String text, int from, int to) {
        for (int i = from; i < to; i += 2) {
            out.add(digit(text.charAt(i)) << 4 | digit(text.charAt(i + 1)));
        }
    }

    private static void varint(Bytes out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.add((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.add((int) rest);
    }

    /** Bytes that become more; unlike the stream of the JDK it is not locked for every one of them. */
    private static final class Bytes {
        private byte[] bytes;
        private int size;

        Bytes(int room) {
            bytes = new byte[room];
        }

        int size() {
            return size;
        }

        void add(int value) {
            if (size == bytes.length) {
                grow(1);
            }
            bytes[size++] = (byte) value;
        }

        void add(byte[] more, int from, int to) {
            int length = to - from;
            if (length > bytes.length - size) {
                grow(length);
            }
            System.arraycopy(more, from, bytes, size, length);
            size += length;
        }

        void add(Bytes more) {
            add(more.bytes, 0, more.size);
        }

        byte[] toArray() {
            return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
        }

        private void grow(int least) {
            bytes = Arrays.copyOf(bytes, Math.max(size + least, 2 * bytes.length));
        }
    }
}
