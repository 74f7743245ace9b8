package org.xianfeng.scoring.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.xianfeng.contracts.EventContract;
import org.xianfeng.contracts.EventContracts;
import org.xianfeng.scoring.expression.Expressions;
import org.xianfeng.scoring.expression.Shape;
import org.xianfeng.scoring.fact.Fact;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Loads the rule books that are shipped with the service; a book that is refused stops the start. */
@Configuration(proxyBeanMethods = false)
public class RuleConfiguration {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Bean
    RuleBooks ruleBooks() {
        return shipped();
    }

    /** The books in {@code resources/rules}. */
    public static RuleBooks shipped() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:rules/*.yaml");
            Map<String, String> texts = new HashMap<>();
            for (Resource file : files) {
                texts.put(String.valueOf(file.getFilename()), read(file.getInputStream()));
            }
            return of(texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Books from the texts of their files, by file name. */
    static RuleBooks of(Map<String, String> texts) {
        ReadBook read = new ReadBook(expressions());
        List<RuleBook> books = new ArrayList<>();
        texts.forEach((file, text) -> books.add(read.of(file, parse(file, text))));
        return new RuleBooks(books);
    }

    private static BookText parse(String file, String text) {
        try {
            return YAML.readValue(text, BookText.class);
        } catch (JacksonException notABook) {
            throw new RefusedBook(file + ": " + notABook.getOriginalMessage() + " at line "
                    + (notABook.getLocation() == null
                            ? 0
                            : notABook.getLocation().getLineNr()));
        }
    }

    /** Expressions over the events that rules can judge, as their schemas describe them. */
    private static Expressions expressions() {
        return new Expressions(EventContracts.all().stream()
                .filter(contract -> Fact.JUDGED.contains(contract.data()))
                .map(RuleConfiguration::shape)
                .toList());
    }

    private static Shape.Fields shape(EventContract contract) {
        InputStream schema = EventContract.class.getClassLoader().getResourceAsStream(contract.schema());
        if (schema == null) {
            throw new IllegalStateException(contract.schema() + " is not on the class path");
        }
        return Shape.ofEvent(contract.type(), JsonMapper.shared().readValue(read(schema), Map.class));
    }

    private static String read(InputStream input) {
        try (input) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
