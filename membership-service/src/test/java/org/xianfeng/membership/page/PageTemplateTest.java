package org.xianfeng.membership.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page",
                "invitation-account",
                "invitation-code",
                "invitation-done",
                "invitation-reset",
                "second-step-code",
                "second-step-done",
                "second-step-enrolment"
            })
    void every_page_has_an_icon_so_that_no_browser_asks_for_one_in_vain(String name) throws IOException {
        String html = new ClassPathResource("sign-in/" + name + ".html").getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).contains("<link rel=\"icon\" type=\"image/svg+xml\" href=\"/mark.svg\">");
    }
}
