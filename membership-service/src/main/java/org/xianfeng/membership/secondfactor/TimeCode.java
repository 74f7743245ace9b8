package org.xianfeng.membership.secondfactor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes by the clock, after RFC 6238 and as every authenticator app makes them: HMAC-SHA-1, six digits, steps of
 * thirty seconds.
 */
public final class TimeCode {
    private static final int STEP_SECONDS = 30;
    private static final int CODES = 1_000_000;
    private static final String HMAC = "HmacSHA1";

    private TimeCode() {}

    /** The code of an app whose clock is right. */
    public static String at(AppSecret secret, Instant when) {
        return ofStep(secret, step(when));
    }

    /** The step whose code was typed: this one, or the one before or after, because clocks differ and typing takes time. */
    static OptionalLong stepOf(AppSecret secret, String typed, Instant now) {
        byte[] given = typed.getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(step(now) - 1, step(now) + 1)
                .filter(step ->
                        MessageDigest.isEqual(given, ofStep(secret, step).getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    private static long step(Instant when) {
        return Math.floorDiv(when.getEpochSecond(), (long) STEP_SECONDS);
    }

    private static String ofStep(AppSecret secret, long step) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.bytes(), HMAC));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
            return "%06d".formatted(number % CODES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
