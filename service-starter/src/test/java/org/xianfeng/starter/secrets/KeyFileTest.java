package org.xianfeng.starter.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path folder;

    @Test
    void the_key_is_made_once_and_found_again() {
        SecretKey made = new KeyFile(file()).get();
        assertThat(new KeyFile(file()).get()).isEqualTo(made);
        assertThat(made.getEncoded()).hasSize(32);
    }

    @Test
    void nobody_else_can_read_the_key() throws Exception {
        new KeyFile(file()).get();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void nothing_is_written_before_the_key_is_needed() {
        new KeyFile(file());
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_key_that_is_too_short_is_refused() throws Exception {
        Files.createDirectories(file().getParent());
        Files.write(file(), new byte[31]);
        assertThatThrownBy(new KeyFile(file())::get).hasMessageContaining("too short");
    }

    @Test
    void instances_that_start_together_agree_on_one_key() throws Exception {
        Callable<SecretKey> start = () -> new KeyFile(file()).get();
        try (ExecutorService instances = Executors.newFixedThreadPool(8)) {
            List<Future<SecretKey>> keys =
                    instances.invokeAll(Stream.generate(() -> start).limit(8).toList());
            assertThat(keys.stream().map(Future::resultNow).distinct()).hasSize(1);
        }
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files).containsExactly(file());
        }
    }

    private Path file() {
        return folder.resolve("secrets").resolve("check-in-code.key");
    }
}
