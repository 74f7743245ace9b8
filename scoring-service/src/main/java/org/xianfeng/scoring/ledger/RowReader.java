package org.xianfeng.scoring.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/** Reads what {@link RowWriter} packed; whatever else it is given ends in a runtime exception. */
final class RowReader {
    private final ByteBuffer rows;
    private final String[] texts;

    RowReader(byte[] packed) {
        rows = ByteBuffer.wrap(packed);
        int format = rows.get();
        if (format != RowWriter.FORMAT) {
            throw new IllegalArgumentException("rows of unknown format " + format);
        }
        texts = new String[count()];
        for (int i = 0; i < texts.length; i++) {
            long length = varint();
            byte[] bytes = new byte[Math.toIntExact(length >>> 1)];
            rows.get(bytes);
            texts[i] = (length & 1) == 1 ? HexFormat.of().formatHex(bytes) : new String(bytes, StandardCharsets.UTF_8);
        }
    }

    long number() {
        long value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    int count() {
        long value = varint();
        if (value < 0 || value > rows.remaining()) {
            throw new IllegalArgumentException("rows end before they should");
        }
        return (int) value;
    }

    Instant time() {
        return Instant.ofEpochMilli(number());
    }

    String text() {
        return texts[Math.toIntExact(varint())];
    }

    void end() {
        if (rows.hasRemaining()) {
            throw new IllegalArgumentException("rows go on after their end");
        }
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = rows.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number is too long");
    }
}
