package org.xianfeng.scoring.specimen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.xianfeng.contracts.EventContract;
import org.xianfeng.contracts.EventContracts;
import org.xianfeng.scoring.expression.EventValues;
import org.xianfeng.starter.publishing.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads schemas and examples of the event contracts. */
public final class SpecimenConfiguration {
    private static final EventJson EVENTS = new EventJson();

    private SpecimenConfiguration() {}

    /** The values of the specimens of an event type, as expressions see them; made when first asked for. */
    public static Function<String, List<Map<String, Object>>> ofEveryType() {
        Map<String, List<Map<String, Object>>> made = new ConcurrentHashMap<>();
        return type -> made.computeIfAbsent(type, SpecimenConfiguration::of);
    }

    private static List<Map<String, Object>> of(String type) {
        EventContract contract = EventContracts.all().stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow();
        return Specimens.of(read(contract.schema()), read(contract.example())).stream()
                .flatMap(specimen -> values(contract, specimen).stream())
                .toList();
    }

    /** None for a specimen that the event's record itself would refuse. */
    private static Optional<Map<String, Object>> values(EventContract contract, Map<String, Object> specimen) {
        try {
            byte[] json = JsonMapper.shared().writeValueAsBytes(specimen);
            return Optional.of(EventValues.of(EVENTS.read(json, contract.data())));
        } catch (JacksonException | IllegalArgumentException notAnEvent) {
            return Optional.empty();
        }
    }

    private static Map<?, ?> read(String resource) {
        try (InputStream input = EventContract.class.getClassLoader().getResourceAsStream(resource)) {
            if (input == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return JsonMapper.shared().readValue(input, Map.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
