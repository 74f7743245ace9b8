package org.xianfeng.local.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedStateTest {
    @TempDir
    Path folder;

    @Test
    void what_was_loaded_is_known_after_a_restart() throws Exception {
        Path file = folder.resolve("demo/loaded");
        new LoadedState(file).remember("need-1", "a b=c");
        assertThat(new LoadedState(file).find("need-1")).contains("a b=c");
        assertThat(new LoadedState(file).find("need-2")).isEmpty();
    }

    @Test
    void the_file_is_for_its_owner_only() throws Exception {
        Path file = folder.resolve("loaded");
        new LoadedState(file).remember("password-x", "secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
