package org.xianfeng.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeTest {
    private static final Path WRONG = Path.of("src/test/resources/wrong");
    private static final Set<String> OF_THE_TOOL = Set.of("COMPOSE_PROJECT_NAME", "COMPOSE_FILE");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"compose.mongodb.yaml", "compose.ferretdb.yaml"})
    void nothing_that_runs_breaks_a_rule(String store) {
        ComposeFile file = server(store);
        assertThat(file.services()).hasSize(11);
        assertThat(ComposeRule.brokenIn(file)).isEmpty();
    }

    @Test
    void a_file_that_breaks_every_rule_is_told_every_one() {
        assertThat(ComposeRule.brokenIn(ComposeFile.of(WRONG, Map.of(), "compose.yaml")))
                .containsExactly(Arrays.stream(ComposeRule.values())
                        .map(rule -> rule + ": wrong")
                        .toArray(String[]::new));
    }

    @Test
    void what_the_specification_does_not_know_is_refused() {
        assertThatThrownBy(() -> one("services: {a: {image: 'a:1', mem_limt: 64m}}"))
                .hasMessageContaining("mem_limt");
        assertThatThrownBy(() -> one("services: {a: {image: 'a:1', restart: [no]}}"))
                .hasMessageContaining("restart");
        assertThatThrownBy(() -> one("services: {a: {image: 'a:1', image: 'b:1'}}"))
                .hasMessageContaining("duplicate key image");
        assertThatThrownBy(() -> one("services: {a: {image: 'a:${NO_TAG:?its version}'}}"))
                .hasMessageContaining("NO_TAG: its version");
    }

    @Test
    void every_variable_stands_in_the_example_with_its_default_and_none_without_use() {
        Set<String> used = new TreeSet<>(OF_THE_TOOL);
        List.of("compose.yaml", "compose.mongodb.yaml", "compose.ferretdb.yaml")
                .forEach(name -> used.addAll(ComposeFile.variablesOf(name)));
        Map<String, String> settings = ComposeFile.settings();
        assertThat(settings.keySet()).isEqualTo(used);
        assertThat(settings.get("COMPOSE_FILE").split(":"))
                .allMatch(name -> Files.exists(ComposeFile.FOLDER.resolve(name)));
        Map<String, String> needed = Map.of(
                "XIANFENG_ISSUER", "https://a.example.org", "XIANFENG_TAG", "1", "STORE_IMAGE", "s", "STORE_TAG", "1");
        for (String store : List.of("compose.mongodb.yaml", "compose.ferretdb.yaml")) {
            Map<String, String> filled = new HashMap<>(settings);
            filled.putAll(needed);
            assertThat(ComposeFile.of(ComposeFile.FOLDER, needed, "compose.yaml", store)
                            .tree())
                    .isEqualTo(ComposeFile.of(ComposeFile.FOLDER, filled, "compose.yaml", store)
                            .tree());
        }
    }

    @Test
    void one_port_is_published_and_only_with_its_profile_that_of_grafana() {
        assertThat(server("compose.mongodb.yaml")
                        .services()
                        .filter(it -> it.tree().has("ports")))
                .extracting(ComposeService::name)
                .containsExactly("gateway", "grafana");
        assertThat(server("compose.mongodb.yaml").service("grafana").texts("profiles"))
                .containsExactly("grafana");
    }

    @Test
    void broker_and_store_are_reached_by_the_services_alone() {
        ComposeFile file = server("compose.mongodb.yaml");
        assertThat(file.tree().at("/networks/data/internal").asBoolean()).isTrue();
        assertThat(file.services().filter(it -> it.texts("networks").anyMatch("data"::equals)))
                .extracting(ComposeService::name)
                .containsExactlyInAnyOrder(
                        "membership", "activity", "grievance", "scoring", "kafka", "topics", "store");
        assertThat(Stream.of("kafka", "topics", "store").map(file::service))
                .allSatisfy(it -> assertThat(it.texts("networks")).containsExactly("data"));
    }

    @Test
    void one_command_makes_every_secret_once() throws Exception {
        Path made = folder.resolve("secrets");
        prepare(made);
        Map<Path, String> first = contents(made);
        assertThat(first.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        server("compose.mongodb.yaml").tree().path("secrets").properties().stream()
                                .map(it -> made.resolve(
                                        it.getValue().path("file").asText().substring("./secrets/".length())))
                                .toList());
        prepare(made);
        assertThat(contents(made)).isEqualTo(first);
    }

    /** With a {@code chown} that changes nothing: who runs the build need not be root. */
    private void prepare(Path made) throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Files.writeString(tools.resolve("chown"), "#!/bin/sh\n").toFile().setExecutable(true);
        ProcessBuilder prepare = new ProcessBuilder("compose/prepare", made.toString()).inheritIO();
        prepare.environment().merge("PATH", tools.toString(), (path, ours) -> ours + ":" + path);
        assertThat(prepare.start().waitFor()).isZero();
    }

    private static Map<Path, String> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(it -> it, it -> HexFormat.of().formatHex(bytes(it))));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ComposeFile one(String text) throws IOException {
        Files.writeString(folder.resolve("one.yaml"), text);
        return ComposeFile.of(folder, Map.of(), "one.yaml");
    }

    static ComposeFile server(String store) {
        Map<String, String> settings = new HashMap<>(ComposeFile.settings());
        settings.putAll(Map.of("STORE_IMAGE", "store", "STORE_TAG", "1"));
        return ComposeFile.of(ComposeFile.FOLDER, settings, "compose.yaml", store);
    }
}
