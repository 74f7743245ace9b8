package org.xianfeng.scoring.sieve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xianfeng.scoring.expression.Guard;

/**
 * Finds what may concern an event by its type and by the values of its fields, so that an event does not pay for rules about
 * other events. What it leaves out would have said no; the order of the rest stays.
 */
public final class Sieve<T extends Sifted> {
    private final Map<String, OfType<T>> byType = new HashMap<>();

    /** Over all of these. */
    public Sieve(List<T> all) {
        for (int place = 0; place < all.size(); place++) {
            T one = all.get(place);
            for (String type : one.eventTypes()) {
                byType.computeIfAbsent(type, _ -> new OfType<>()).add(place, one, one.guard(type));
            }
        }
    }

    /** Those that an event may concern, in the order in which they were given. */
    public List<T> of(String eventType, Map<String, Object> values) {
        OfType<T> known = byType.get(eventType);
        return known == null ? List.of() : known.of(values);
    }

    /** What reads one event type; every key is the place in the order. */
    private static final class OfType<T> {
        private final Map<Integer, T> always = new TreeMap<>();
        private final Map<String, Map<String, Map<Integer, T>>> byValue = new HashMap<>();

        void add(int place, T one, Optional<Guard> guard) {
            if (guard.isEmpty()) {
                always.put(place, one);
                return;
            }
            Map<String, Map<Integer, T>> ofField =
                    byValue.computeIfAbsent(guard.get().field(), _ -> new HashMap<>());
            guard.get()
                    .values()
                    .forEach(value ->
                            ofField.computeIfAbsent(value, _ -> new TreeMap<>()).put(place, one));
        }

        List<T> of(Map<String, Object> event) {
            Map<Integer, T> found = new TreeMap<>(always);
            byValue.forEach((field, ofField) -> {
                if (event.get(field) instanceof String value) {
                    found.putAll(ofField.getOrDefault(value, Map.of()));
                } else {
                    ofField.values().forEach(found::putAll);
                }
            });
            return new ArrayList<>(found.values());
        }
    }
}
