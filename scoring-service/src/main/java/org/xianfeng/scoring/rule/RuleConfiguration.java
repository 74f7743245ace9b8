package org.xianfeng.scoring.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.xianfeng.contracts.EventContract;
import org.xianfeng.contracts.EventContracts;
import org.xianfeng.scoring.expression.Expressions;
import org.xianfeng.scoring.expression.Shape;
import org.xianfeng.scoring.fact.Fact;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.specimen.SpecimenConfiguration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads rule books; one that is shipped with the service and refused stops the start. */
@Configuration(proxyBeanMethods = false)
public class RuleConfiguration {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Bean
    BookReader bookReader() {
        return reader();
    }

    /** The books in {@code resources/rules}. */
    public static RuleBooks shipped() {
        return new RuleBooks(shippedBooks());
    }

    /** The same one by one. */
    public static List<RuleBook> shippedBooks() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:rules/*.yaml");
            Map<String, String> texts = new HashMap<>();
            for (Resource file : files) {
                texts.put(String.valueOf(file.getFilename()), read(file.getInputStream()));
            }
            return books(texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Books from the texts of their files, by file name. */
    static RuleBooks of(Map<String, String> texts) {
        return new RuleBooks(books(texts));
    }

    private static List<RuleBook> books(Map<String, String> texts) {
        ReadBook read = new ReadBook(expressions(), rule -> rule);
        List<RuleBook> books = new ArrayList<>();
        texts.forEach((file, text) -> books.add(read.of(file, parse(file, text))));
        return books;
    }

    private static BookText parse(String file, String text) {
        try {
            return YAML.readValue(text, BookText.class);
        } catch (JacksonException notABook) {
            String what = file + ": " + notABook.getOriginalMessage() + " at line " + line(notABook);
            throw new RefusedBook(what, what);
        }
    }

    /** Reads books of organisations, and tries their rules on every kind of event there can be. */
    public static BookReader reader() {
        Expressions expressions = expressions();
        Function<String, List<Map<String, Object>>> specimens = SpecimenConfiguration.ofEveryType();
        return new YamlBooks(
                new ReadBook(expressions, rule -> rule.triedOn(specimens)), new ReadBook(expressions, rule -> rule));
    }

    private record YamlBooks(ReadBook trying, ReadBook trusting) implements BookReader {
        @Override
        public Read read(String text, Place place) {
            return read(trying, text, place);
        }

        @Override
        public Read readPublished(String text, Place place) {
            return read(trusting, text, place);
        }

        private static Read read(ReadBook reader, String text, Place place) {
            try {
                BookText written = YAML.readValue(text, BookText.class);
                ReadBook.Outcome outcome =
                        reader.of(written == null ? YAML.readValue("{}", BookText.class) : written, place);
                List<Finding> findings = outcome.wrong().stream()
                        .map(wrong -> new Finding(line(text, wrong.key()), wrong.sentence()))
                        .toList();
                return new Read(findings, outcome.book());
            } catch (JacksonException notABook) {
                int line = notABook instanceof UnrecognizedPropertyException unknown
                        ? line(text, unknown.getPropertyName())
                        : line(notABook);
                return new Read(List.of(new Finding(line, sentence(notABook))), Optional.empty());
            }
        }
    }

    private static Title sentence(JacksonException notABook) {
        return notABook instanceof UnrecognizedPropertyException unknown
                ? new Title(
                        "没有叫“" + unknown.getPropertyName() + "”的项；请改正或删去",
                        "there is no field '" + unknown.getPropertyName() + "'; correct it or leave it out")
                : new Title(
                        "这里不是有效的 YAML：请检查缩进、冒号和引号（" + notABook.getOriginalMessage() + "）",
                        "this is not valid YAML; look at indents, colons and quotes (" + notABook.getOriginalMessage()
                                + ")");
    }

    private static int line(JacksonException notABook) {
        return notABook.getLocation() == null
                ? 1
                : Math.max(1, notABook.getLocation().getLineNr());
    }

    /** Where a rule, a block or a field stands in the text: the first line that names it. */
    static int line(String text, @Nullable String key) {
        if (key == null) {
            return 1;
        }
        String quoted = Pattern.quote(key);
        Pattern named = Pattern.compile("(\\bid: *['\"]?" + quoted + "\\b)|(^ *" + quoted + " *:)");
        List<String> lines = text.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            if (named.matcher(lines.get(index)).find()) {
                return index + 1;
            }
        }
        return 1;
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
