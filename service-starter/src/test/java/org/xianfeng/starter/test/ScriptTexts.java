package org.xianfeng.starter.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Sixty texts that a browser would run, or a spreadsheet, if they were taken for more than text. */
public final class ScriptTexts {
    private ScriptTexts() {}

    public static List<String> all() {
        try (InputStream texts = ScriptTexts.class.getResourceAsStream("/script-texts.txt")) {
            return new String(texts.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores each, and finds it again as it was sent, in JSON that no browser takes for a page. */
    public static void comeBackAsText(String pointer, Function<String, Answer> storedAndRead) {
        assertThat(all()).hasSize(60).doesNotHaveDuplicates().allSatisfy(text -> {
            Answer answer = storedAndRead.apply(text).expect(200);
            assertThat(answer.at(pointer)).isEqualTo(text);
            assertThat(answer.headers().firstValue("content-type")).contains("application/json");
            assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
        });
    }
}
