package org.xianfeng.starter.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Holds a service's OpenAPI document and its file in {@code docs/openapi} together; {@code -Dcontracts.write=true} writes it. */
public final class OpenApiFile {
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private OpenApiFile() {}

    /** Fails when the running service describes itself otherwise than the file does. */
    public static void holds(Calls calls, String service) {
        Path file = Path.of("..", "docs", "openapi", service + ".json");
        String live = sorted(calls.get("/api/" + service + "/openapi").expect(200));
        try {
            if (Boolean.getBoolean("contracts.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, live);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s; -Dcontracts.write=true writes it anew", file)
                    .isEqualTo(live);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sorted(Answer document) {
        return SORTED.writeValueAsString(document.json()) + "\n";
    }
}
