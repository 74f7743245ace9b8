package org.xianfeng.local.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private static final Words WORDS = Words.of("已就绪", "ready");

    @Test
    void the_locale_of_the_terminal_decides() {
        assertThat(Language.of(Map.of("LANG", "zh_CN.UTF-8")).render(WORDS)).isEqualTo("已就绪");
        assertThat(Language.of(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "en_GB.UTF-8"))
                        .render(WORDS))
                .isEqualTo("ready");
    }

    @Test
    void both_languages_are_shown_chinese_first_when_the_locale_says_neither() {
        assertThat(Language.of(Map.of("LANG", "C.UTF-8")).render(WORDS)).isEqualTo("已就绪  ready");
        assertThat(Language.of(Map.of()).render(WORDS)).isEqualTo("已就绪  ready");
    }
}
