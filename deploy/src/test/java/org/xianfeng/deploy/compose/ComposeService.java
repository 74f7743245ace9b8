package org.xianfeng.deploy.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One service of a Compose file. */
record ComposeService(String name, JsonNode tree, ComposeFile file) {
    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        tree.path("environment")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asText()));
        return environment;
    }

    Stream<String> texts(String key) {
        return elements(key).map(JsonNode::asText);
    }

    /** Files and folders of the host that are mounted, by their paths beside the file. */
    Stream<String> mountedFiles() {
        return texts("volumes").map(it -> it.split(":")[0]).filter(it -> it.startsWith("."));
    }

    /** Where a secret is mounted below {@code /run/secrets}, by its name. */
    Map<String, String> secrets() {
        Map<String, String> secrets = new TreeMap<>();
        elements("secrets")
                .forEach(it -> secrets.put(
                        it.isTextual() ? it.asText() : it.path("source").asText(),
                        it.isTextual() ? it.asText() : it.path("target").asText()));
        return secrets;
    }

    /** Whose state is waited for, and which; {@code started} where none is named. */
    Map<String, String> dependsOn() {
        Map<String, String> others = new TreeMap<>();
        JsonNode given = tree.path("depends_on");
        if (given.isArray()) {
            given.forEach(it -> others.put(it.asText(), "started"));
        }
        given.properties()
                .forEach(it ->
                        others.put(it.getKey(), it.getValue().path("condition").asText()));
        return others;
    }

    boolean ends() {
        return tree.path("restart").asText().equals("no");
    }

    private Stream<JsonNode> elements(String key) {
        return StreamSupport.stream(tree.path(key).spliterator(), false);
    }
}
