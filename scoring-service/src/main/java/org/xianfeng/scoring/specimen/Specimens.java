package org.xianfeng.scoring.specimen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes specimens of an event from its schema and its example: each choice, the ends of each number, each list empty or
 * with one item of each kind, each optional field left out; and all of that again for each choice of the whole.
 */
public final class Specimens {
    private static final int MOST = 2_000;

    private Specimens() {}

    /** The data of the specimens, as it would stand in JSON; the example comes first. */
    public static List<Map<String, Object>> of(Map<?, ?> schema, Map<?, ?> example) {
        Set<Map<String, Object>> all = new LinkedHashSet<>();
        List<Map<String, Object>> once = fields(schema, example);
        all.add(named(example));
        all.addAll(once);
        once.stream()
                .filter(one -> differsInAChoice(schema, example, one))
                .flatMap(one -> fields(schema, one).stream())
                .forEach(all::add);
        all.addAll(fields(schema, withoutOptional(schema, example)));
        return all.stream().limit(MOST).toList();
    }

    private static boolean differsInAChoice(Map<?, ?> schema, Map<?, ?> example, Map<?, ?> one) {
        return properties(schema).entrySet().stream()
                .filter(property -> isChoice(property.getValue()))
                .anyMatch(property -> one.get(property.getKey()) instanceof Object value
                        && !value.equals(example.get(property.getKey())));
    }

    private static boolean isChoice(@Nullable Object schema) {
        return schema instanceof Map<?, ?> map && (map.containsKey("enum") || "boolean".equals(type(map)));
    }

    private static Map<String, Object> withoutOptional(Map<?, ?> schema, Map<?, ?> example) {
        Map<String, Object> least = named(example);
        least.keySet().retainAll(required(schema));
        return least;
    }

    private static List<Map<String, Object>> fields(Map<?, ?> schema, Map<?, ?> value) {
        List<Map<String, Object>> variants = new ArrayList<>();
        properties(schema).forEach((name, property) -> {
            values(property, value.get(name)).forEach(one -> {
                Map<String, Object> variant = named(value);
                variant.put(String.valueOf(name), one);
                variants.add(variant);
            });
            if (!required(schema).contains(String.valueOf(name)) && value.containsKey(name)) {
                Map<String, Object> without = named(value);
                without.remove(String.valueOf(name));
                variants.add(without);
            }
        });
        return variants;
    }

    private static Stream<?> values(@Nullable Object property, @Nullable Object value) {
        if (!(property instanceof Map<?, ?> schema)) {
            return Stream.empty();
        }
        if (schema.get("enum") instanceof List<?> choices) {
            return choices.stream();
        }
        return switch (type(schema)) {
            case "boolean" -> Stream.of(true, false);
            case "integer" ->
                Stream.of(
                        schema.get("minimum") instanceof Number least ? least.longValue() : 0L,
                        1L,
                        schema.get("maximum") instanceof Number most ? most.longValue() : 1_000_000L);
            case "array" -> lists(schema, value instanceof List<?> list ? list : List.of());
            case "object" -> value instanceof Map<?, ?> map ? fields(schema, map).stream() : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static Stream<?> lists(Map<?, ?> schema, List<?> value) {
        Stream<?> none = Stream.of(List.of());
        if (value.isEmpty()) {
            return none;
        }
        Stream<?> alone = items(schema.get("items"), value.getFirst()).map(List::of);
        return Stream.concat(none, alone);
    }

    private static Stream<?> items(@Nullable Object schema, Object item) {
        return schema instanceof Map<?, ?> fields && item instanceof Map<?, ?> map
                ? fields(fields, map).stream()
                : Stream.of(item);
    }

    private static String type(Map<?, ?> schema) {
        return switch (schema.get("type")) {
            case String one -> one;
            case List<?> several when !several.isEmpty() -> String.valueOf(several.getFirst());
            case null, default -> "";
        };
    }

    private static Map<?, ?> properties(Map<?, ?> schema) {
        return schema.get("properties") instanceof Map<?, ?> properties ? properties : Map.of();
    }

    private static List<String> required(Map<?, ?> schema) {
        return schema.get("required") instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, Object> named(Map<?, ?> value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        value.forEach((name, one) -> copy.put(String.valueOf(name), one));
        return copy;
    }
}
