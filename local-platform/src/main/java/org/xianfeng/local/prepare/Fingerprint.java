package org.xianfeng.local.prepare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Says whether what was prepared is still good: for the content of jars and the Java that runs them. */
final class Fingerprint {
    private static final int HEX_DIGITS = 16;

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        add(System.getProperty("java.vm.version") + System.getProperty("java.home"));
    }

    Fingerprint add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /** The entries count, not the file's bytes: a jar packed again from the same classes, by whatever Maven, is the same. */
    Fingerprint addJar(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream()
                    .filter(entry -> !entry.getName().equals(JarFile.MANIFEST_NAME))
                    .forEach(entry -> add(entry.getName() + entry.getCrc()));
        }
        return this;
    }

    Fingerprint addNamesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString()).sorted().forEach(this::add);
        }
        return this;
    }

    String text() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }
}
