package org.xianfeng.starter.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A key for HMAC-SHA256: read from its file at first use, or made there for its owner alone. */
public final class KeyFile implements Supplier<SecretKey> {
    private static final int BYTES = 32;

    private final Path file;
    private @Nullable SecretKey key;

    public KeyFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized SecretKey get() {
        SecretKey known = key;
        if (known == null) {
            known = read();
            key = known;
        }
        return known;
    }

    private SecretKey read() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length < BYTES) {
                throw new IllegalStateException(file + " is too short for a key: it needs " + BYTES + " bytes");
            }
            return new SecretKeySpec(bytes, "HmacSHA256");
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be read or made", e);
        }
    }

    /** Makes the whole file under another name first, so that another instance never reads half a key. */
    private void make() throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        FileAttribute<?> owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(folder, "key", ".new", owner);
        try {
            Files.write(draft, bytes);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            return;
        } finally {
            Files.delete(draft);
        }
    }
}
