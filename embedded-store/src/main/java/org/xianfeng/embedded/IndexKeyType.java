package org.xianfeng.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectStreamConstants;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/**
 * Keys of a unique index. Nearly all are one text; the library serialises both keys at every comparison, which was half of
 * what the store did. Order and bytes of one text are told here without that, and are the library's: files stay readable
 * both ways.
 */
final class IndexKeyType extends ObjectDataType {
    private static final byte SERIALIZED = 19;
    private static final byte[] OF_EMPTY_TEXT = serialize(new KeyValue(""));
    private static final int AFTER = OF_EMPTY_TEXT.length - 1;
    private static final int LENGTH_BYTES = 2;
    private static final int BEFORE = AFTER - LENGTH_BYTES;
    private static final int MOST_BYTES_PER_CHAR = 3;
    private static final int LONGEST = 0xFFFF / MOST_BYTES_PER_CHAR;

    @Override
    public int compare(Object one, Object other) {
        String text = text(one);
        String beside = text(other);
        return text == null || beside == null ? super.compare(one, other) : compare(text, beside);
    }

    @Override
    public int getMemory(Object key) {
        String text = text(key);
        return text == null ? super.getMemory(key) : 2 * (OF_EMPTY_TEXT.length + text.length());
    }

    @Override
    public void write(WriteBuffer out, Object key) {
        String text = text(key);
        if (text == null) {
            super.write(out, key);
            return;
        }
        byte[] bytes = modifiedUtf8(text);
        out.put(SERIALIZED)
                .putVarInt(BEFORE + bytes.length + 1)
                .put(OF_EMPTY_TEXT, 0, BEFORE)
                .put(bytes)
                .put(ObjectStreamConstants.TC_ENDBLOCKDATA);
    }

    @Override
    public Object read(ByteBuffer in) {
        int begin = in.position();
        if (in.get() == SERIALIZED) {
            byte[] key = new byte[DataUtils.readVarInt(in)];
            in.get(key);
            if (isOneText(key)) {
                return new KeyValue(text(key));
            }
        }
        in.position(begin);
        return super.read(in);
    }

    private static @Nullable String text(Object key) {
        return key instanceof KeyValue value
                        && value.size() == 1
                        && value.get(0) instanceof String text
                        && text.length() <= LONGEST
                ? text
                : null;
    }

    /** As the serialised forms compare: their lengths stand first. */
    private static int compare(String text, String beside) {
        int lengths = Integer.compare(bytes(text), bytes(beside));
        if (lengths != 0) {
            return lengths;
        }
        for (int i = 0; i < Math.min(text.length(), beside.length()); i++) {
            if (text.charAt(i) != beside.charAt(i)) {
                return Integer.compare(rank(text.charAt(i)), rank(beside.charAt(i)));
            }
        }
        return 0;
    }

    /** In modified UTF-8, where the character 0 takes two bytes. */
    private static int bytes(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at > 0x7FF) {
                bytes += 2;
            } else if (at > 0x7F || at == 0) {
                bytes++;
            }
        }
        return bytes;
    }

    /** The place of a character among all by its bytes in modified UTF-8. */
    private static int rank(char at) {
        return at == 0 ? 0x7F * 2 + 1 : at * 2;
    }

    private static boolean isOneText(byte[] key) {
        return key.length > AFTER
                && Arrays.equals(key, 0, BEFORE, OF_EMPTY_TEXT, 0, BEFORE)
                && BEFORE + LENGTH_BYTES + ((key[BEFORE] & 0xFF) << Byte.SIZE | key[BEFORE + 1] & 0xFF)
                        == key.length - 1;
    }

    private static byte[] modifiedUtf8(String text) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(LENGTH_BYTES + text.length());
            new DataOutputStream(bytes).writeUTF(text);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] key) {
        try {
            return new DataInputStream(new ByteArrayInputStream(key, BEFORE, key.length - 1 - BEFORE)).readUTF();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
