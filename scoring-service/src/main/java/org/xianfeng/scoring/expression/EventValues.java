package org.xianfeng.scoring.expression;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.EventData;

/** An event's data as expressions see it: the same names and values as in its JSON. */
public final class EventValues {
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private EventValues() {}

    /** Every component that has a value, by name. */
    public static Map<String, Object> of(EventData data) {
        return fields((Record) data);
    }

    private static Map<String, Object> fields(Record data) {
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent component : COMPONENTS.get(data.getClass())) {
            Object value = read(data, component);
            if (value != null) {
                values.put(component.getName(), value(value));
            }
        }
        return values;
    }

    private static Object value(Object value) {
        return switch (value) {
            case Record data -> fields(data);
            case Enum<?> one -> one.toString();
            case Integer number -> number.longValue();
            case Collection<?> several ->
                several.stream().map(EventValues::value).toList();
            default -> value;
        };
    }

    private static @Nullable Object read(Record data, RecordComponent component) {
        try {
            return component.getAccessor().invoke(data);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("cannot read " + component, unreadable);
        }
    }
}
