package org.xianfeng.starter.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What a request was answered, to be answered again. */
record KeptAnswer(int status, Map<String, String> headers, byte[] body) {
    private static final List<String> KEPT =
            List.of("Content-Type", "Content-Language", "Location", "ETag", "Link", "Retry-After");
    private static final String PURPOSE = "answer";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    static KeptAnswer of(ContentCachingResponseWrapper response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    boolean refused() {
        return status >= 400 && status < 500;
    }

    void sendAgain(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Encrypted so that the store alone, without the caller's key, tells nothing of it. */
    byte[] sealed(IdempotencyKey key, String id) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] hidden = cipher(Cipher.ENCRYPT_MODE, key, id, nonce, written());
        byte[] sealed = new byte[NONCE + hidden.length];
        System.arraycopy(nonce, 0, sealed, 0, NONCE);
        System.arraycopy(hidden, 0, sealed, NONCE, hidden.length);
        return sealed;
    }

    static KeptAnswer opened(byte[] sealed, IdempotencyKey key, String id) {
        byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE);
        byte[] hidden = java.util.Arrays.copyOfRange(sealed, NONCE, sealed.length);
        return read(cipher(Cipher.DECRYPT_MODE, key, id, nonce, hidden));
    }

    private static byte[] cipher(int mode, IdempotencyKey key, String id, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            SecretKeySpec secret = new SecretKeySpec(key.secretFor(PURPOSE, id), "AES");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (AEADBadTagException damaged) {
            throw new IllegalStateException("the kept answer " + id + " was changed in the store", damaged);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private byte[] written() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length + 200);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(status);
            out.writeInt(headers.size());
            for (Map.Entry<String, String> header : headers.entrySet()) {
                out.writeUTF(header.getKey());
                out.writeUTF(header.getValue());
            }
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static KeptAnswer read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int status = in.readInt();
            Map<String, String> headers = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                headers.put(in.readUTF(), in.readUTF());
            }
            return new KeptAnswer(status, headers, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
