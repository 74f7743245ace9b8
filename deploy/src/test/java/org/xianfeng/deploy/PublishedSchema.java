package org.xianfeng.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The schema of a custom resource as its project publishes it. An API server drops what it does not name; here that is an error. */
record PublishedSchema(Schema schema) {
    private static final Path FOLDER = Path.of("src/test/resources");

    static PublishedSchema of(String file) {
        try {
            JsonNode definition = new YAMLMapper().readTree(Files.readString(FOLDER.resolve(file)));
            JsonNode schema = definition.at("/spec/versions/0/schema/openAPIV3Schema");
            close(schema);
            // What every object has is Kubernetes' own to check.
            ((ObjectNode) schema.get("properties").get("metadata")).remove("additionalProperties");
            return new PublishedSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema.toString(), InputFormat.JSON));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void close(JsonNode part) {
        if (part instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asText().equals("object")) {
            object.put("additionalProperties", false);
        }
        part.forEach(PublishedSchema::close);
    }

    void hold(JsonNode document) {
        List<String> faults = schema.validate(document.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(document.path("kind").asText() + ": " + faults);
        }
    }
}
