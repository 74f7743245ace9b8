package org.xianfeng.scoring.frozen;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.xianfeng.scoring.page.Canonical;

/**
 * Signs what is frozen: HMAC-SHA256 over the SHA-256 of a canonical form, under a key outside the database, so that who can
 * write to the database alone cannot make a signature.
 */
public final class PeriodSeal {
    private final Supplier<SecretKey> key;

    public PeriodSeal(Supplier<SecretKey> key) {
        this.key = key;
    }

    /** The signature, in hex. */
    public String of(Canonical content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.get());
            return HexFormat.of().formatHex(mac.doFinal(("period|" + content.hex()).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", failure);
        }
    }

    /** Whether the signature is of this content. */
    public boolean isOf(Canonical content, String signature) {
        return MessageDigest.isEqual(
                of(content).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }
}
