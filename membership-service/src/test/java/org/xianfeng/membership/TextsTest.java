package org.xianfeng.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+\\.[a-z0-9-]+)}}");
    private static final Pattern REASON = Pattern.compile("^    ([A-Z][A-Z_]+)[,;]$", Pattern.MULTILINE);
    private static final Pattern PROBLEM = Pattern.compile("new Problem\\(\\d+, \"([a-z-]+)\"\\)");

    @Test
    void both_languages_have_the_same_texts() throws IOException {
        assertThat(texts("messages_en.properties").stringPropertyNames())
                .isEqualTo(texts("messages.properties").stringPropertyNames());
    }

    @Test
    void every_reason_of_every_refusal_has_its_words() throws IOException {
        Properties texts = texts("messages.properties");
        List<String> slugs = slugs();
        assertThat(slugs).hasSizeGreaterThan(40);
        for (String slug : slugs) {
            assertThat(texts).as(slug).containsKeys("problem." + slug + ".title", "problem." + slug + ".detail");
        }
    }

    @Test
    void every_place_of_every_page_has_its_words() throws IOException {
        Properties texts = texts("messages.properties");
        try (Stream<Path> pages = Files.list(Path.of("src/main/resources/sign-in"))) {
            List<Path> templates =
                    pages.filter(page -> page.toString().endsWith(".html")).toList();
            assertThat(templates).isNotEmpty();
            for (Path template : templates) {
                String page = Files.readString(template);
                assertThat(PLACE.matcher(page).results().map(place -> place.group(1)))
                        .as("%s", template)
                        .isNotEmpty()
                        .allMatch(texts::containsKey);
                assertThat(page).as("%s", template).doesNotContain("<script", "style=", "onclick");
            }
        }
    }

    private static List<String> slugs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(TextsTest::slugsIn)
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> slugsIn(Path file) {
        try {
            String source = Files.readString(file);
            Stream<String> reasons = file.getFileName().toString().endsWith("Refusal.java")
                    ? found(REASON, source)
                            .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                    : Stream.empty();
            return Stream.concat(reasons, found(PROBLEM, source));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Stream<String> found(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        return matcher.results().map(result -> result.group(1));
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (var stream = TextsTest.class.getClassLoader().getResourceAsStream(file)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
