package org.xianfeng.starter.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Says of a record what its declaration says: a component that is not nullable is required, every other may be left out.
 *
 * <p>Answers leave out what is null, so that no property is ever both there and null. Two records of one name would be
 * one schema to a reader: they are told, because what is thrown here is swallowed and leaves a schema without properties.
 */
final class RecordShapes implements ModelConverter {
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();
    private final Set<String> clashes = ConcurrentHashMap.newKeySet();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> raw = rawClass(type);
        if (schema == null || raw == null || !raw.isRecord()) {
            return schema;
        }
        String reference = schema.get$ref();
        String name = reference == null ? schema.getName() : reference.substring(REFERENCE.length());
        Schema<?> defined =
                reference == null ? schema : context.getDefinedModels().get(name);
        if (defined != null && defined.getProperties() != null) {
            defined.setRequired(required(raw, defined));
        }
        if (name != null && named.putIfAbsent(name, raw) instanceof Class<?> other && other != raw) {
            clashes.add(name + " is " + other.getName() + " and " + raw.getName());
        }
        return schema;
    }

    /** Names that mean two things; whoever reads the document would take one for the other. */
    Set<String> clashes() {
        return Set.copyOf(clashes);
    }

    private static @Nullable Class<?> rawClass(AnnotatedType type) {
        return type.getType() instanceof JavaType known
                ? known.getRawClass()
                : Json.mapper().constructType(type.getType()).getRawClass();
    }

    private static List<String> required(Class<?> raw, Schema<?> schema) {
        return Arrays.stream(raw.getRecordComponents())
                .filter(component -> !mayBeAbsent(component))
                .map(RecordComponent::getName)
                .filter(schema.getProperties()::containsKey)
                .sorted()
                .toList();
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getType() == Optional.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
