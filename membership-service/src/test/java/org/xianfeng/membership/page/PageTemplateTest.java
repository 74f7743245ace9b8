package org.xianfeng.membership.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTemplateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'--><svg/onload=1>",
                "$1 \\ {{token}}"
            })
    void what_was_typed_is_shown_as_text(String typed) {
        PageTemplate page = new PageTemplate("<input value=\"{{login}}\">{{sign-in.title}}", (key, _, _) -> key);
        String html = page.in(Locale.ENGLISH, Map.of("login", typed, "token", "secret"));
        assertThat(html)
                .startsWith("<input value=\"")
                .endsWith("\">sign-in.title")
                .doesNotContain("secret");
        String value = html.substring("<input value=\"".length(), html.length() - "\">sign-in.title".length());
        assertThat(value).doesNotContain("<", ">", "\"", "'");
    }
}
