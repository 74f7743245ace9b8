package org.xianfeng.starter.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xianfeng.contracts.EventContract;
import org.xianfeng.contracts.EventContracts;

/** Holds an event that was really published against the schema of its contract. */
public final class SchemaCheck {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> BY_FILE = new ConcurrentHashMap<>();

    private SchemaCheck() {}

    /** Fails unless headers and data are those of a contract. */
    public static void check(PublishedEvent event) {
        EventContract contract = EventContracts.byType(event.type())
                .orElseThrow(() -> new AssertionError("no contract for " + event.type()));
        assertThat(event.topic()).isEqualTo(contract.topic());
        assertThat(event.headers()).containsKeys("ce_id", "ce_source", "ce_time", "ce_partitionkey");
        assertThat(event.headers()).containsEntry("ce_specversion", "1.0");
        assertThat(event.headers()).containsEntry("content-type", "application/json");
        String data = new String(event.body(), StandardCharsets.UTF_8);
        Schema schema = BY_FILE.computeIfAbsent(contract.schema(), SchemaCheck::load);
        assertThat(schema.validate(data, InputFormat.JSON))
                .as("%s: %s", contract.type(), data)
                .isEmpty();
    }

    private static Schema load(String file) {
        try (InputStream schema = EventContracts.class.getClassLoader().getResourceAsStream(file)) {
            if (schema == null) {
                throw new AssertionError("no schema " + file);
            }
            return SCHEMAS.getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
