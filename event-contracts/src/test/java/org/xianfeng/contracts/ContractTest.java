package org.xianfeng.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Record, schema and example of every event say the same. */
class ContractTest {
    static Stream<EventContract> contracts() {
        return EventContracts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_schema_accepts_the_example(EventContract contract) {
        assertThat(Contracts.refusals(Contracts.schema(contract), Contracts.example(contract)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void what_the_record_writes_the_schema_accepts_and_the_record_reads_again(EventContract contract) {
        EventData data = read(contract, Contracts.example(contract));
        JsonNode written = Contracts.JSON.readTree(Contracts.JSON.writeValueAsString(data));
        assertThat(Contracts.refusals(Contracts.schema(contract), written)).isEmpty();
        assertThat(read(contract, written)).isEqualTo(data);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_schema_has_the_components_of_the_record(EventContract contract) {
        sameShape(Contracts.schema(contract), contract.data());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void schema_and_record_refuse_the_example_without_any_one_required_value(EventContract contract) {
        JsonNode schema = Contracts.schema(contract);
        for (JsonNode required : schema.get("required")) {
            ObjectNode without = (ObjectNode) Contracts.example(contract).deepCopy();
            without.remove(required.stringValue());
            assertThat(Contracts.refusals(schema, without))
                    .as(required.stringValue())
                    .isNotEmpty();
            boolean primitive = Arrays.stream(contract.data().getRecordComponents())
                    .anyMatch(component ->
                            component.getName().equals(required.stringValue()) && component.getType() == boolean.class);
            if (!primitive) {
                assertThatThrownBy(() -> read(contract, without))
                        .as(required.stringValue())
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void schema_and_record_refuse_an_id_that_is_none(EventContract contract) {
        JsonNode schema = Contracts.schema(contract);
        String id = StreamSupport.stream(schema.get("required").spliterator(), false)
                .map(JsonNode::stringValue)
                .filter(name -> name.endsWith("Id") && !name.equals("pageId"))
                .findFirst()
                .orElseThrow();
        ObjectNode wrong = (ObjectNode) Contracts.example(contract).deepCopy();
        wrong.put(id, "张 三; 13800000000");
        assertThat(Contracts.refusals(schema, wrong)).isNotEmpty();
        assertThatThrownBy(() -> read(contract, wrong)).hasMessageContaining(id);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void no_value_can_carry_personal_data(EventContract contract) {
        List<String> freeText = Contracts.schema(contract).get("properties").properties().stream()
                .filter(property -> property.getValue().path("type").toString().contains("string"))
                .filter(property -> property.getValue().get("enum") == null)
                .filter(property -> property.getValue().get("pattern") == null)
                .filter(property -> property.getValue().get("format") == null)
                .map(property -> property.getKey())
                .toList();
        assertThat(List.of("name", "pageId", "block", "period")).containsAll(freeText);
    }

    private static EventData read(EventContract contract, JsonNode json) {
        return Contracts.JSON.readValue(json.toString(), contract.data());
    }

    private static void sameShape(JsonNode schema, Class<?> type) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        assertThat(schema.get("properties").propertyNames())
                .containsExactlyElementsOf(
                        components.stream().map(RecordComponent::getName).toList());
        assertThat(schema.get("required"))
                .extracting(JsonNode::stringValue)
                .containsExactlyElementsOf(components.stream()
                        .filter(component -> component.getAnnotatedType().getAnnotation(Nullable.class) == null)
                        .map(RecordComponent::getName)
                        .toList());
        for (RecordComponent component : components) {
            JsonNode property = schema.get("properties").get(component.getName());
            assertThat(property.path("description").asString())
                    .as(component.getName())
                    .isNotBlank();
            sameValues(property, component.getGenericType());
        }
    }

    private static void sameValues(JsonNode property, Type type) {
        if (type instanceof Class<?> raw && raw.isEnum()) {
            assertThat(property.get("enum"))
                    .extracting(JsonNode::stringValue)
                    .containsExactlyElementsOf(Arrays.stream(raw.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        }
        if (type instanceof ParameterizedType list) {
            sameShape(property.get("items"), (Class<?>) list.getActualTypeArguments()[0]);
        }
    }
}
