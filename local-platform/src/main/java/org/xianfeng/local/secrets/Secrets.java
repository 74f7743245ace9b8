package org.xianfeng.local.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The folder of keys of this machine: readable by its owner only, and never in the store or in a log. */
public record Secrets(Path folder) {
    private static final int BYTES = 32;

    /** Creates the folder where it is missing, and closes it to others where it was open. */
    public static Secrets in(Path folder) throws IOException {
        Files.createDirectories(folder);
        protect(folder, "rwx------");
        return new Secrets(folder);
    }

    /** The secret of the machine client that loads the demo rollout, generated at the first call. */
    public String bootstrapClientSecret() throws IOException {
        return text("bootstrap-client-secret");
    }

    /** The secret of the machine client that grants, generated at the first call; the other one must not be able to. */
    public String bootstrapGranterSecret() throws IOException {
        return text("bootstrap-granter-secret");
    }

    private String text(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Path fresh = Files.createTempFile(folder, name, ".new");
            protect(fresh, "rw-------");
            Files.writeString(fresh, generated());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        protect(file, "rw-------");
        return Files.readString(file).strip();
    }

    private static String generated() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void protect(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
