package org.xianfeng.scoring.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

    private static final int UUID_LENGTH = 36;

    private final ByteArrayOutputStream rows = new ByteArrayOutputStream(1024);
    private final ByteArrayOutputStream table;
    private final Map<String, Integer> shared;

    /** Begins with shared texts that keep their places, so that rows packed before stay readable. */
    RowWriter(List<String> texts) {
        table = new ByteArrayOutputStream(256);
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
        rows.write(bytes, from, to - from);
    }

    /** The rows of another writer with the same texts. */
    void rows(RowWriter other) {
        rows.writeBytes(other.rows.toByteArray());
    }

    int size() {
        return rows.size();
    }

    /** All that was written, with the shared texts in front. */
    byte[] packed() {
        ByteArrayOutputStream all = new ByteArrayOutputStream(rows.size() + table.size() + 8);
        all.write(FORMAT);
        varint(all, shared.size());
        all.writeBytes(table.toByteArray());
        all.writeBytes(rows.toByteArray());
        return all.toByteArray();
    }

    private int add(String value) {
        int place = shared.size();
        shared.put(value, place);
        text(table, value);
        return place;
    }

    private static void text(ByteArrayOutputStream out, String text) {
        int length = text.length();
        int dashed = length - UUID_LENGTH;
        if (length >= 16 && length % 2 == 0 && digits(text, 0, length)) {
            varint(out, (long) length / 2 << 2 | HEX);
            hex(out, text, 0, length);
        } else if (dashed >= 0 && isUuid(text, dashed)) {
            byte[] before = text.substring(0, dashed).getBytes(StandardCharsets.UTF_8);
            varint(out, (long) before.length << 2 | UUID);
            out.writeBytes(before);
            hex(out, text.substring(dashed).replace("-", ""), 0, 32);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            varint(out, (long) bytes.length << 2 | PLAIN);
            out.writeBytes(bytes);
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
            char at = text.charAt(i);
            if (!(at >= '0' && at <= '9' || at >= 'a' && at <= 'f')) {
                return false;
            }
        }
        return true;
    }

    private static void hex(ByteArrayOutputStream out, String text, int from, int to) {
        for (int i = from; i < to; i += 2) {
            out.write(Character.digit(text.charAt(i), 16) << 4 | Character.digit(text.charAt(i + 1), 16));
        }
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
