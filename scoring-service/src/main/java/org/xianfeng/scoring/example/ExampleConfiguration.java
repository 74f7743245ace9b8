package org.xianfeng.scoring.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.xianfeng.scoring.rule.BookReader;
import org.xianfeng.scoring.rule.RuleBook;
import org.xianfeng.starter.identity.OrganisationId;

/** Reads the examples; one that is faulty stops the start. */
@Configuration(proxyBeanMethods = false)
class ExampleConfiguration {
    private static final BookReader.Place ANYWHERE =
            new BookReader.Place(new OrganisationId("example"), 1, Map.of(), Map.of());

    @Bean
    ExampleBooks exampleBooks(BookReader reader) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:example-books/*.yaml");
            List<ExampleBook> books = new ArrayList<>();
            for (Resource file : Stream.of(files)
                    .sorted(Comparator.comparing(one -> String.valueOf(one.getFilename())))
                    .toList()) {
                books.add(book(reader, file));
            }
            return new ExampleBooks(books);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ExampleBook book(BookReader reader, Resource file) throws IOException {
        String text = file.getContentAsString(StandardCharsets.UTF_8);
        BookReader.Read read = reader.readPublished(text, ANYWHERE);
        RuleBook book = read.book()
                .orElseThrow(() -> new IllegalStateException("example " + file + " is faulty: " + read.findings()));
        String id = String.valueOf(file.getFilename()).replace(".yaml", "");
        return new ExampleBook(id, book.title(), book.source(), text);
    }
}
