package org.xianfeng.scoring.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads what {@link RowWriter} packed; whatever else it is given ends in a runtime exception. */
final class RowReader {
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

    private String plain(int length) {
        return new String(packed, skip(length), length, StandardCharsets.UTF_8);
    }

    private String uuid() {
        String digits = HexFormat.of().formatHex(packed, skip(16), at);
        return digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-" + digits.substring(12, 16) + "-"
                + digits.substring(16, 20) + "-" + digits.substring(20);
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
