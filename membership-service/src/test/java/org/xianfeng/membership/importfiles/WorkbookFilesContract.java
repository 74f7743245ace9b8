package org.xianfeng.membership.importfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What everything that keeps files of imports must do. */
interface WorkbookFilesContract {
    WorkbookFiles files();

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private byte[] read(String id) throws IOException {
        try (InputStream file = files().source(id).open()) {
            return file.readAllBytes();
        }
    }

    @Test
    default void a_file_comes_back_as_it_came_whatever_its_length() throws IOException {
        for (int length : new int[] {0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 700_000}) {
            byte[] file = bytes(length);
            assertThat(files().write("f" + length, new ByteArrayInputStream(file))
                            .bytes())
                    .isEqualTo(length);
            assertThat(read("f" + length)).isEqualTo(file);
        }
    }

    @Test
    default void what_is_written_again_stands_in_place_of_what_was_before() throws IOException {
        files().write("f", new ByteArrayInputStream(bytes(600_000)));
        files().write("f", new ByteArrayInputStream(bytes(10)));
        assertThat(read("f")).isEqualTo(bytes(10));
    }

    @Test
    default void what_is_deleted_cannot_be_opened_and_the_others_stay() throws IOException {
        files().write("f", new ByteArrayInputStream(bytes(300_000)));
        files().write("f1", new ByteArrayInputStream(bytes(5)));
        files().delete("f");
        files().delete("f");
        assertThatThrownBy(() -> read("f")).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> read("never")).isInstanceOf(FileNotFoundException.class);
        assertThat(read("f1")).isEqualTo(bytes(5));
    }
}
