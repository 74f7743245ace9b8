package org.xianfeng.scoring.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads what {@link RowWriter} packed; whatever else it is given ends in a runtime exception. */
final class RowReader {
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

    private final byte[] packed;
    private final List<String> shared;
    private int at;

    RowReader(byte[] packed) {
        this.packed = packed;
        int format = next();
        if (format != RowWriter.FORMAT) {
            throw new IllegalArgumentException("rows of unknown format " + format);
        }
        long count = varint();
        if (count < 0 || count > packed.length) {
            throw new IllegalArgumentException("rows end before they should");
        }
        List<String> texts = new ArrayList<>((int) count);
        for (int i = 0; i < count; i++) {
            texts.add(own());
        }
        shared = texts;
    }

    private RowReader(RowReader other, int from) {
        packed = other.packed;
        shared = other.shared;
        at = from;
    }

    /** Another reader of the same rows, from a place on. */
    RowReader from(int place) {
        return new RowReader(this, place);
    }

    long number() {
        long value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    Instant time() {
        return Instant.ofEpochMilli(number());
    }

    String shared() {
        return shared.get(sharedPlace());
    }

    int sharedPlace() {
        return Math.toIntExact(varint());
    }

    String sharedAt(int place) {
        return shared.get(place);
    }

    String own() {
        long head = varint();
        int length = Math.toIntExact(head >>> 2);
        return switch ((int) (head & 3)) {
            case RowWriter.HEX -> HexFormat.of().formatHex(packed, skip(length), at);
            case RowWriter.UUID -> plain(length) + uuid();
            default -> plain(length);
        };
    }

    /** Goes over so many numbers, times or shared texts. */
    void passNumbers(int many) {
        for (int i = 0; i < many; i++) {
            varint();
        }
    }

    /** Goes over a text of one row. */
    void passOwn() {
        long head = varint();
        skip(Math.toIntExact(head >>> 2));
        if ((head & 3) == RowWriter.UUID) {
            skip(16);
        }
    }

    /** Goes over texts of one row that stand after their number. */
    void passOwns() {
        for (long i = number(); i > 0; i--) {
            passOwn();
        }
    }

    private String plain(int length) {
        return new String(packed, skip(length), length, StandardCharsets.UTF_8);
    }

    private String uuid() {
        byte[] text = new byte[RowWriter.UUID_LENGTH];
        int from = skip(16);
        for (int i = 0, to = 0; i < 16; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                text[to++] = '-';
            }
            text[to++] = DIGITS[packed[from + i] >> 4 & 0xF];
            text[to++] = DIGITS[packed[from + i] & 0xF];
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Where the next byte is read. */
    int place() {
        return at;
    }

    int length() {
        return packed.length;
    }

    byte[] bytes() {
        return packed;
    }

    List<String> sharedTexts() {
        return shared;
    }

    void end() {
        if (at != packed.length) {
            throw new IllegalArgumentException("rows go on after their end");
        }
    }

    private int skip(int length) {
        if (length < 0 || length > packed.length - at) {
            throw new IllegalArgumentException("rows end before they should");
        }
        int from = at;
        at += length;
        return from;
    }

    private byte next() {
        return packed[skip(1)];
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = next();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number is too long");
    }
}
