package org.xianfeng.scoring.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Packs rows: numbers in as few bytes as they need, each text once, hexadecimal texts at half their length. */
final class RowWriter {
    static final int FORMAT = 1;

    private static final Pattern HEX = Pattern.compile("(?:[0-9a-f]{2}){8,64}");

    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    void number(long value) {
        varint(rows, (value << 1) ^ (value >> 63));
    }

    void time(Instant value) {
        number(value.toEpochMilli());
    }

    void text(String value) {
        varint(rows, texts.computeIfAbsent(value, key -> texts.size()));
    }

    /** All that was written, with the texts in front. */
    byte[] packed() {
        ByteArrayOutputStream all = new ByteArrayOutputStream(rows.size() + 64 * texts.size());
        all.write(FORMAT);
        varint(all, texts.size());
        texts.keySet().forEach(text -> text(all, text));
        all.writeBytes(rows.toByteArray());
        return all.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        boolean hex = HEX.matcher(text).matches();
        byte[] bytes = hex ? HexFormat.of().parseHex(text) : text.getBytes(StandardCharsets.UTF_8);
        varint(out, (long) bytes.length << 1 | (hex ? 1 : 0));
        out.writeBytes(bytes);
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
