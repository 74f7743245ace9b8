package org.xianfeng.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The catalogue, the files, the README's table, the topics and the AsyncAPI document name the same events. */
class PublishedLanguageTest {
    private static final Path ASYNC_API = Path.of("asyncapi.yaml");

    @Test
    void every_schema_and_example_belongs_to_a_contract() throws IOException {
        for (String kind : List.of("schemas", "examples")) {
            Path root = Path.of("src/main/resources");
            try (Stream<Path> files = Files.walk(root.resolve(kind))) {
                assertThat(files.filter(Files::isRegularFile)
                                .map(root::relativize)
                                .map(Path::toString))
                        .containsExactlyInAnyOrderElementsOf(EventContracts.all().stream()
                                .map(contract -> kind.equals("schemas") ? contract.schema() : contract.example())
                                .toList());
            }
        }
    }

    @Test
    void the_readme_has_a_row_for_every_event() {
        String rows = EventContracts.all().stream()
                .map(contract -> "| `" + contract.type() + "` | `" + contract.topic() + "` | "
                        + Contracts.schema(contract).get("title").stringValue() + " |")
                .collect(Collectors.joining("\n"));
        assertThat(Contracts.text(Path.of("README.md"))).contains("|---|---|---|\n" + rows + "\n\n");
    }

    @Test
    void the_topics_file_carries_every_event_and_a_dead_letter_topic_beside_each_topic() {
        Map<String, TreeSet<String>> expected = new TreeMap<>();
        for (EventContract contract : EventContracts.all()) {
            String[] parts = contract.type().split("\\.");
            expected.computeIfAbsent(contract.topic(), _ -> new TreeSet<>()).add(parts[3] + "." + parts[4]);
            expected.putIfAbsent(contract.topic() + ".dead-letter", new TreeSet<>());
        }
        Map<String, TreeSet<String>> written = new TreeMap<>();
        for (JsonNode topic : Contracts.topics()) {
            written.put(
                    topic.get("name").stringValue(),
                    StreamSupport.stream(topic.get("events").spliterator(), false)
                            .map(JsonNode::stringValue)
                            .collect(Collectors.toCollection(TreeSet::new)));
            assertThat(topic.get("config").get("retention.ms").longValue()).isEqualTo(-1);
        }
        assertThat(written).isEqualTo(expected);
    }

    @Test
    void the_async_api_document_is_the_generated_one() throws IOException {
        String generated = AsyncApi.document();
        if (Boolean.getBoolean("contracts.write")) {
            Files.writeString(ASYNC_API, generated);
        }
        assertThat(Contracts.text(ASYNC_API))
                .as("mvn -pl event-contracts test -Dcontracts.write=true writes it anew")
                .isEqualTo(generated);
    }
}
