package org.xianfeng.membership.layout;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the layouts and the words from the data that is shipped. */
@Configuration(proxyBeanMethods = false)
public class LayoutConfiguration {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A layout as it is written. */
    private record Written(
            List<String> required,
            @JsonProperty("one-of") List<List<String>> oneOf,
            Map<String, List<String>> columns) {}

    @Bean
    Layouts layouts() throws IOException {
        Map<String, Written> written = read("imports/columns.yaml", new TypeReference<>() {});
        return new Layouts(layout(written, "members"), layout(written, "organisations"));
    }

    @Bean
    Words words() throws IOException {
        Map<String, Object> written = read("imports/words.yaml", new TypeReference<>() {});
        return Words.of(written);
    }

    private static <T> T read(String file, TypeReference<T> type) throws IOException {
        try (InputStream text = new ClassPathResource(file).getInputStream()) {
            return YAML.readValue(text, type);
        }
    }

    private static Layout layout(Map<String, Written> all, String name) {
        Written written = all.get(name);
        if (written == null) {
            throw new IllegalStateException("no layout of " + name);
        }
        Map<Meaning, List<String>> headers = new EnumMap<>(Meaning.class);
        written.columns().forEach((meaning, texts) -> headers.put(meaning(meaning), texts));
        Set<Meaning> required = EnumSet.noneOf(Meaning.class);
        written.required().forEach(meaning -> required.add(meaning(meaning)));
        List<List<Meaning>> oneOf = written.oneOf().stream()
                .map(some -> some.stream().map(LayoutConfiguration::meaning).toList())
                .toList();
        return new Layout(headers, required, oneOf);
    }

    private static Meaning meaning(String name) {
        return Meaning.named(name).orElseThrow(() -> new IllegalStateException("no column means " + name));
    }
}
