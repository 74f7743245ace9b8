package org.xianfeng.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void a_secret_is_generated_once_and_kept() throws Exception {
        String first = Secrets.in(folder.resolve("secrets")).bootstrapClientSecret();
        assertThat(first).hasSizeGreaterThanOrEqualTo(43);
        assertThat(Secrets.in(folder.resolve("secrets")).bootstrapClientSecret())
                .isEqualTo(first);
        assertThat(Secrets.in(folder.resolve("others")).bootstrapClientSecret()).isNotEqualTo(first);
    }

    @Test
    void only_the_owner_reads_the_folder_and_the_files() throws Exception {
        Path open = Files.createDirectory(folder.resolve("secrets"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        Secrets.in(open).bootstrapClientSecret();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(open.resolve("bootstrap-client-secret"))))
                .isEqualTo("rw-------");
    }
}
