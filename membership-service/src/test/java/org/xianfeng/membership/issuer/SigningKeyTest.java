package org.xianfeng.membership.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    @TempDir
    private Path folder;

    @Test
    void a_key_is_made_once_for_its_owner_only_and_read_ever_after() throws Exception {
        Path secrets = folder.resolve("not/there/yet");
        var made = SigningKey.in(secrets);
        var read = SigningKey.in(secrets);
        assertThat(read.getPublic()).isEqualTo(made.getPublic());
        assertThat(read.getPrivate()).isEqualTo(made.getPrivate());
        try (Stream<Path> files = Files.list(secrets)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void instances_that_start_together_end_up_with_one_key() throws Exception {
        Set<Object> keys = ConcurrentHashMap.newKeySet();
        try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
            for (int instance = 0; instance < 4; instance++) {
                instances.submit(() -> keys.add(SigningKey.in(folder).getPublic()));
            }
        }
        assertThat(keys).hasSize(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
