package org.xianfeng.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner of the journey's logs finds what is planted, and nothing else. */
class UnspokenTest {
    private final Unspoken unspoken = new Unspoken();

    @BeforeEach
    void note() {
        unspoken.note("a name", "演示甲子");
        unspoken.note("a check-in code", "482913");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-27 WARN member 演示甲子 is unknown",
                "{\"message\":\"GET /members?name=%E6%BC%94%E7%A4%BA%E7%94%B2%E5%AD%90\"}",
                "{\"message\":\"\\u6f14\\u793a\\u7532\\u5b50\"}",
                "wrong code '482913'",
                "Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhY2NvdW50In0.c2lnbmF0dXJl",
                "Document{{phone=19900009999}}",
                "identity 119999198001010018 in use",
                "write to zhang.san@example.org"
            })
    void what_is_planted_is_found_and_not_repeated(String line) {
        assertThat(unspoken.foundIn("some.log", "first\n" + line))
                .singleElement()
                .asString()
                .startsWith("some.log:2 has ")
                .doesNotContain("演示", "482913", "eyJ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event 7f1d4829-1334-4a5b-9c3d-482913482913 at 2026-11-27T10:00:00.482913Z",
                "offset 14829130, epoch 1795773634986122675, 1795773634986 ms",
                "trace 4bf92f3577b34da6a3ce929d0e0e4736, pid 17954, 127.0.0.1:19900",
                "xianfeng_activity/meetings@3"
            })
    void ids_times_and_offsets_are_not_taken_for_people(String line) {
        assertThat(unspoken.foundIn("some.log", line)).isEmpty();
    }

    @Test
    void every_file_below_a_folder_is_read(@TempDir Path logs) throws Exception {
        Files.createDirectory(logs.resolve("older"));
        Files.writeString(logs.resolve("older/scoring.log"), "a\nb\nfor 演示甲子\n");
        Files.writeString(logs.resolve("kafka.log"), "nothing\n");
        assertThat(unspoken.foundBelow(logs)).containsExactly("scoring.log:3 has a name 0");
    }
}
