package org.xianfeng.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    @Test
    void a_large_log_is_copied_and_emptied() throws Exception {
        Path path = folder.resolve("a.log");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(40L * 1024 * 1024);
        }
        new LogFile(path).rotateWhenLarge();
        assertThat(path).isEmptyFile();
        assertThat(Files.size(folder.resolve("a.log.1"))).isEqualTo(40L * 1024 * 1024);
    }

    @Test
    void the_last_lines_of_a_log_are_told() throws Exception {
        Path path = folder.resolve("a.log");
        Files.writeString(path, "one\ntwo\nthree\n");
        assertThat(new LogFile(path).lastLines(2)).containsExactly("two", "three");
        assertThat(new LogFile(folder.resolve("none.log")).lastLines(2)).isEmpty();
    }
}
