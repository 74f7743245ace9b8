package org.xianfeng.scoring.page;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over values one after the other, each with its length, so that no two sequences look alike. */
final class Canonical {
    private final MessageDigest digest = sha256();
    private final byte[] eight = new byte[Long.BYTES];

    Canonical put(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        put(bytes.length);
        digest.update(bytes);
        return this;
    }

    Canonical put(long value) {
        ByteBuffer.wrap(eight).putLong(value);
        digest.update(eight);
        return this;
    }

    Canonical put(List<String> values) {
        put(values.size());
        values.forEach(this::put);
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash as a number, for sums that do not depend on an order. */
    BigInteger number() {
        return new BigInteger(1, digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
