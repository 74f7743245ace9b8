package org.xianfeng.starter.idempotency;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What tells a request from others under the same key. Keyed by the caller's key: the store shall not be a place where
 * short bodies can be guessed by their hashes.
 */
final class Fingerprint {
    private static final String PURPOSE = "fingerprint";

    private Fingerprint() {}

    /** The fingerprint of a request and the digest of its body. */
    static byte[] of(HttpServletRequest request, byte[] body, IdempotencyKey key, String id) {
        String head = String.join(
                "\n",
                request.getMethod(),
                request.getRequestURI(),
                text(request.getQueryString()),
                mediaType(request),
                HexFormat.of().formatHex(body));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.secretFor(PURPOSE, id), "HmacSHA256"));
            return mac.doFinal(head.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC", e);
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static boolean isMultipart(HttpServletRequest request) {
        return mediaType(request).startsWith("multipart/");
    }

    /** The digest of an upload, part by part: the boundary between them is another one each time. */
    static byte[] ofParts(HttpServletRequest request) throws ServletException, IOException {
        MessageDigest all = digest();
        for (Part part : request.getParts()) {
            MessageDigest content = digest();
            try (InputStream in = part.getInputStream();
                    OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), content)) {
                in.transferTo(out);
            }
            String head = String.join(
                    "\n",
                    part.getName(),
                    text(part.getSubmittedFileName()),
                    text(part.getContentType()),
                    HexFormat.of().formatHex(content.digest()));
            all.update(head.getBytes(StandardCharsets.UTF_8));
            all.update((byte) 0);
        }
        return all.digest();
    }

    private static String mediaType(HttpServletRequest request) {
        String type = text(request.getContentType());
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
