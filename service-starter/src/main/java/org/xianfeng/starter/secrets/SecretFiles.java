package org.xianfeng.starter.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The key files a service needs, in the folder where it looks for them. */
record SecretFiles(Path folder, List<String> names) {
    private static final Pattern KEY_ID = Pattern.compile("\"keyId\"\\s*:\\s*(\\d+)");
    private static final int MARK_LENGTH = 32;

    SecretFiles {
        names = List.copyOf(names);
    }

    /** Throws where one is not there or cannot be read: instances with keys of their own would lock each other's data away. */
    SecretFiles present() {
        List<String> missing = names.stream()
                .filter(name -> !Files.isReadable(folder.resolve(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new SecretFilesMissing(folder, missing);
        }
        return this;
    }

    /**
     * Marks of the files whose loss is a loss of data, by the file's name: the ids of a keyset's keys, or a digest of a bare
     * key, which is too long to be guessed. A key for short-lived codes or signatures may be exchanged at will and has none.
     */
    Map<String, List<String>> marks() {
        Map<String, List<String>> marks = new TreeMap<>();
        for (String name : names) {
            if (name.endsWith("-keys.json")) {
                marks.put(name, ids(new String(bytes(name), StandardCharsets.UTF_8)));
            } else if (name.equals("period-seal.key")) {
                marks.put(name, List.of(digest(bytes(name))));
            }
        }
        return marks;
    }

    private static List<String> ids(String keyset) {
        return KEY_ID.matcher(keyset).results().map(found -> found.group(1)).toList();
    }

    private static String digest(byte[] key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key))
                    .substring(0, MARK_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
