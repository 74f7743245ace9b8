package org.xianfeng.scoring.expression;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a value in an event looks like, as its contract's schema says. */
public sealed interface Shape {
    /** A text; {@code oneOf} lists the only values it can have, and is empty where any text will do. */
    record Text(Set<String> oneOf) implements Shape {}

    /** A whole number. */
    record Whole() implements Shape {}

    /** True or false. */
    record Truth() implements Shape {}

    /** A point in time. */
    record Moment() implements Shape {}

    /** A list of values of one shape. */
    record Many(Shape item) implements Shape {}

    /** Named values; the name of the whole is the event's type, or the path below it. */
    record Fields(String name, Map<String, Shape> of) implements Shape {}

    /** What a person would call it. */
    default String kind() {
        return switch (this) {
            case Text _ -> "a text";
            case Whole _ -> "a whole number";
            case Truth _ -> "true or false";
            case Moment _ -> "a point in time";
            case Many _ -> "a list";
            case Fields fields -> fields.name();
        };
    }

    /** The same in Chinese. */
    default String chineseKind() {
        return switch (this) {
            case Text _ -> "文字";
            case Whole _ -> "整数";
            case Truth _ -> "是或否";
            case Moment _ -> "时间";
            case Many _ -> "列表";
            case Fields fields -> fields.name();
        };
    }

    /** Reads a JSON Schema that was parsed into plain maps and lists. */
    static Fields ofEvent(String type, Map<?, ?> schema) {
        return fields(type, schema);
    }

    private static Fields fields(String name, Map<?, ?> schema) {
        if (!(schema.get("properties") instanceof Map<?, ?> properties)) {
            throw new IllegalArgumentException("the schema of " + name + " has no properties");
        }
        Map<String, Shape> shapes = new TreeMap<>();
        properties.forEach((field, property) -> shapes.put(String.valueOf(field), shape(name + "/" + field, property)));
        return new Fields(name, Map.copyOf(shapes));
    }

    private static Shape shape(String path, @Nullable Object property) {
        if (!(property instanceof Map<?, ?> schema)) {
            throw new IllegalArgumentException("the schema of " + path + " is missing");
        }
        return switch (typeOf(schema)) {
            case "string" -> text(schema);
            case "integer" -> new Whole();
            case "boolean" -> new Truth();
            case "array" -> new Many(shape(path, schema.get("items")));
            case "object" -> fields(path, schema);
            default -> throw new IllegalArgumentException("the schema of " + path + " has a type rules cannot read");
        };
    }

    private static Shape text(Map<?, ?> schema) {
        if ("date-time".equals(schema.get("format"))) {
            return new Moment();
        }
        return new Text(Set.copyOf(strings(schema.get("enum"))));
    }

    private static String typeOf(Map<?, ?> schema) {
        return schema.get("type") instanceof String one
                ? one
                : strings(schema.get("type")).stream()
                        .filter(type -> !type.equals("null"))
                        .findFirst()
                        .orElse("null");
    }

    private static List<String> strings(@Nullable Object values) {
        return values instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
