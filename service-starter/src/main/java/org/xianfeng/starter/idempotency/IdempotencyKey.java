package org.xianfeng.starter.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.xianfeng.starter.problem.Problem;

/** The key a caller gave to a request: long enough not to be guessed, because it opens the answer. */
record IdempotencyKey(String value) {
    static final String HEADER = "Idempotency-Key";
    /** A structured string of RFC 9651, as the draft wants it, or the same without its quotes. */
    private static final Pattern FORM = Pattern.compile("\"[A-Za-z0-9._:~-]{16,128}\"|[A-Za-z0-9._:~-]{16,128}");

    /** Reads the header. @throws Problem 400 when it is not one key of the right form */
    static IdempotencyKey read(List<String> headers) {
        if (headers.size() != 1 || !FORM.matcher(headers.getFirst()).matches()) {
            throw new Problem(400, "idempotency-key-malformed");
        }
        return new IdempotencyKey(headers.getFirst().replace("\"", ""));
    }

    /** Under what the store knows it; says nothing of the key. */
    String idFor(String scope) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(scope + "\n" + value));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A secret of 256 bits for a purpose, which only who knows the key can derive. */
    byte[] secretFor(String purpose, String salt) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(bytes(value))
                            .addSalt(bytes(salt))
                            .thenExpand(bytes(purpose), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "an idempotency key";
    }
}
