package org.xianfeng.local.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What was loaded already, line by line on disk, so that a loader that was killed goes on where it was. */
final class LoadedState {
    private final Path file;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    LoadedState(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file)) {
            Files.createFile(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        for (String line : Files.readAllLines(file)) {
            int sign = line.indexOf('=');
            if (sign > 0) {
                known.put(line.substring(0, sign), line.substring(sign + 1));
            }
        }
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(known.get(key));
    }

    /** The key of a request that is made once in the life of this installation. */
    synchronized String key(String request) {
        String seed = find("keys").orElseGet(() -> {
            String fresh = UUID.randomUUID().toString();
            remember("keys", fresh);
            return fresh;
        });
        return seed + ":" + request;
    }

    synchronized void remember(String key, String value) {
        try {
            Files.writeString(file, key + "=" + value + "\n", StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        known.put(key, value);
    }
}
