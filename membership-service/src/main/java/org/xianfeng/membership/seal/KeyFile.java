package org.xianfeng.membership.seal;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A keyset in a file of its own that only the service can read. It is made at first use; instances that share the folder
 * and start at the same moment end up with the same one. A change replaces the file as a whole.
 */
final class KeyFile {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** The lock of the file tells processes apart, not the threads of one. */
    private static final Object TURN = new Object();

    private final Path folder;
    private final Path file;
    private final Parameters kind;

    KeyFile(Path folder, String name, Parameters kind) {
        this.folder = folder;
        this.file = folder.resolve(name);
        this.kind = kind;
    }

    /** What a file of keys looked like when it was read; another look is another file. */
    record Look(Instant changed, long size, @Nullable Object key) {}

    /** How the file looks now; makes it when there is none. */
    Look look() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return new Look(seen.lastModifiedTime().toInstant(), seen.size(), seen.fileKey());
        } catch (IOException | GeneralSecurityException failure) {
            throw new KeysUnreadable("the keys " + file + " cannot be read or made", failure);
        }
    }

    KeysetHandle read() {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file, StandardCharsets.UTF_8), InsecureSecretKeyAccess.get());
        } catch (IOException | GeneralSecurityException failure) {
            throw new KeysUnreadable("the keys " + file + " cannot be read", failure);
        }
    }

    /** Changes the keys; instances that share the folder take turns. */
    void change(UnaryOperator<KeysetHandle> change) {
        synchronized (TURN) {
            look();
            locked(change);
        }
    }

    private void locked(UnaryOperator<KeysetHandle> change) {
        Path lock = folder.resolve(file.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(
                        lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OWNER_ONLY);
                FileLock _ = channel.lock()) {
            Path draft = draft(change.apply(read()));
            try {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | GeneralSecurityException failure) {
            throw new KeysUnreadable("the keys " + file + " cannot be changed", failure);
        }
    }

    private void make() throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        Path draft = draft(KeysetHandle.generateNew(kind));
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // Another instance was first; its keys are the ones.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Path draft(KeysetHandle keys) throws IOException, GeneralSecurityException {
        Path draft = Files.createTempFile(folder, file.getFileName().toString(), null, OWNER_ONLY);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(
                    TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get())));
            channel.force(true);
        }
        return draft;
    }
}
