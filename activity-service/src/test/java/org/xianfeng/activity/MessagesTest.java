package org.xianfeng.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern SLUG = Pattern.compile("new Problem\\(\\d{3}, \"([a-z-]+)\"");

    @Test
    void every_text_stands_in_both_languages() throws IOException {
        Properties chinese = texts("messages.properties");
        Properties english = texts("messages_en.properties");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(chinese.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(english.values()).noneMatch(text -> text.toString().matches(".*[\\p{IsHan}'].*"));
    }

    @Test
    void every_refusal_of_the_controllers_has_its_texts() throws IOException {
        Properties common = texts("xianfeng-messages.properties");
        Properties own = texts("messages.properties");
        assertThat(slugs()).isNotEmpty().allSatisfy(slug -> {
            String title = "problem." + slug + ".title";
            assertThat(own.containsKey(title) || common.containsKey(title))
                    .as(title)
                    .isTrue();
        });
    }

    private static Set<String> slugs() throws IOException {
        Set<String> slugs = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher found = SLUG.matcher(Files.readString(file));
                found.results().forEach(match -> slugs.add(match.group(1)));
            }
        }
        slugs.removeIf(slug -> slug.endsWith("-"));
        return slugs;
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                MessagesTest.class.getClassLoader().getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
