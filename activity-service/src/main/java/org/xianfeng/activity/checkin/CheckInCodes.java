package org.xianfeng.activity.checkin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.xianfeng.activity.meeting.MeetingId;

/**
 * Codes that change every 30 seconds and hold for one meeting: the first 60 bits of an HMAC-SHA256 over meeting and
 * step, in Crockford's base 32, which tolerates what people misread.
 */
final class CheckInCodes {
    private static final long STEP_SECONDS = 30;
    private static final int REMEMBERED_STEPS = 20;
    private static final int CHARACTERS = 12;
    private static final int GROUP = 4;
    private static final int BITS = 5;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** What a code is worth. */
    enum Worth {
        VALID,
        /** It was this meeting's code some minutes ago. */
        EXPIRED,
        /** It is not a code of this meeting, or nobody's. */
        FOREIGN
    }

    private final Supplier<SecretKey> key;

    CheckInCodes(Supplier<SecretKey> key) {
        this.key = key;
    }

    /** The code of a meeting at this moment. */
    CheckInCode at(MeetingId meeting, Instant now) {
        String code = code(meeting, step(now));
        String grouped =
                code.substring(0, GROUP) + "-" + code.substring(GROUP, 2 * GROUP) + "-" + code.substring(2 * GROUP);
        return new CheckInCode(grouped, Instant.ofEpochSecond((step(now) + 1) * STEP_SECONDS));
    }

    /** Whether the code is the meeting's current one or the one before. */
    Worth worth(MeetingId meeting, String entered, Instant now) {
        String code = normalised(entered);
        long step = step(now);
        if (matches(code, meeting, step) || matches(code, meeting, step - 1)) {
            return Worth.VALID;
        }
        boolean old = IntStream.rangeClosed(2, REMEMBERED_STEPS).anyMatch(back -> matches(code, meeting, step - back));
        return old ? Worth.EXPIRED : Worth.FOREIGN;
    }

    private boolean matches(String code, MeetingId meeting, long step) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8), code(meeting, step).getBytes(StandardCharsets.UTF_8));
    }

    private String code(MeetingId meeting, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.get());
            return text(mac.doFinal(("check-in|" + meeting.value() + "|" + step).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }

    private static String text(byte[] hash) {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << Byte.SIZE | hash[i] & 0xFF;
        }
        StringBuilder code = new StringBuilder(CHARACTERS);
        for (int i = 0; i < CHARACTERS; i++) {
            code.append(ALPHABET.charAt((int) (bits >>> Long.SIZE - BITS * (i + 1)) & 31));
        }
        return code.toString();
    }

    private static String normalised(String entered) {
        return entered.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }
}
