package org.xianfeng.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A published version of a schema only gains optional fields. */
class AdditiveTest {
    private static final Path RELEASED = Path.of("src/test/resources/released/schemas");

    static List<Path> released() throws IOException {
        try (Stream<Path> files = Files.walk(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(RELEASED::relativize)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void a_released_schema_only_gained_optional_fields(Path schema) {
        JsonNode before = Contracts.JSON.readTree(Contracts.text(RELEASED.resolve(schema)));
        JsonNode now = Contracts.JSON.readTree(Contracts.resource("schemas/" + schema));
        assertThat(Additive.breaks(before, now)).isEmpty();
    }

    @Test
    void a_new_optional_field_is_additive() {
        assertThat(breaksOf(schema -> properties(schema).putObject("roomId").put("type", "string")))
                .isEmpty();
    }

    @Test
    void a_field_that_is_gone_is_caught() {
        assertThat(breaksOf(schema -> properties(schema).remove("lecturerId"))).isNotEmpty();
    }

    @Test
    void a_new_required_field_is_caught() {
        assertThat(breaksOf(schema -> ((ArrayNode) schema.get("required")).add("lecturerId")))
                .isNotEmpty();
    }

    @Test
    void a_required_field_that_became_optional_is_caught() {
        assertThat(breaksOf(schema -> ((ArrayNode) schema.get("required")).remove(0)))
                .isNotEmpty();
    }

    @Test
    void a_changed_type_is_caught() {
        assertThat(breaksOf(schema -> ((ObjectNode) properties(schema).get("revision")).put("type", "string")))
                .isNotEmpty();
    }

    @Test
    void a_new_value_of_an_enumeration_is_caught_because_old_listeners_refuse_it() {
        assertThat(breaksOf(
                        schema -> ((ArrayNode) properties(schema).get("kind").get("enum")).add("rally")))
                .isNotEmpty();
    }

    @Test
    void a_change_inside_the_items_of_a_list_is_caught() {
        assertThat(breaksOf(schema ->
                        ((ObjectNode) properties(schema).get("attendances").get("items")).remove("required")))
                .isNotEmpty();
    }

    private static List<String> breaksOf(Consumer<ObjectNode> change) {
        JsonNode before = Contracts.JSON.readTree(Contracts.resource("schemas/activity/meeting-held.v1.json"));
        ObjectNode now = (ObjectNode) before.deepCopy();
        change.accept(now);
        return Additive.breaks(before, now);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }
}
