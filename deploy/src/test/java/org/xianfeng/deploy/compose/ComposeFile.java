package org.xianfeng.deploy.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Compose files as an engine reads them: variables filled in, anchors merged, and nothing in them that the specification does not know. */
record ComposeFile(Path folder, JsonNode tree) {
    static final Path FOLDER = Path.of("compose");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SPECIFICATION = specification();
    /** {@code ${NAME}}, {@code ${NAME:-default}} and {@code ${NAME:?why it is needed}}. */
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_0-9]+)(?::([-?])([^}]*))?}");

    static ComposeFile ofTheServer(String store) {
        return of(FOLDER, settings(), "compose.yaml", store);
    }

    /** Throws where a file has a key twice, a variable without a value, or what the specification refuses. */
    static ComposeFile of(Path folder, Map<String, String> variables, String... names) {
        ObjectNode whole = JSON.createObjectNode();
        for (String name : names) {
            JsonNode part = read(filledIn(text(folder.resolve(name)), variables));
            refuseUnknown(name, part);
            part.properties()
                    .forEach(section -> section.getValue().properties().forEach(entry -> {
                        if (whole.withObjectProperty(section.getKey()).replace(entry.getKey(), entry.getValue())
                                != null) {
                            throw new IllegalArgumentException(name + " defines " + entry.getKey() + " once more");
                        }
                    }));
        }
        return new ComposeFile(folder, whole);
    }

    Stream<ComposeService> services() {
        return tree.path("services").properties().stream()
                .map(entry -> new ComposeService(entry.getKey(), entry.getValue(), this));
    }

    ComposeService service(String name) {
        return services().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    /** What {@code .env.example} sets. */
    static Map<String, String> settings() {
        return text(FOLDER.resolve(".env.example"))
                .lines()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
    }

    static TreeSet<String> variablesOf(String name) {
        return VARIABLE.matcher(text(FOLDER.resolve(name)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String filledIn(String text, Map<String, String> variables) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found, variables)))
                .replace("$$", "$");
    }

    private static String value(MatchResult variable, Map<String, String> variables) {
        String given = variables.getOrDefault(variable.group(1), "");
        if (!given.isEmpty()) {
            return given;
        }
        if (!"-".equals(variable.group(2))) {
            throw new IllegalArgumentException(variable.group(1) + ": " + variable.group(3));
        }
        return variable.group(3);
    }

    private static JsonNode read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return JSON.valueToTree(new Yaml(new SafeConstructor(options)).load(text));
    }

    private static void refuseUnknown(String name, JsonNode file) {
        List<String> faults = SPECIFICATION.validate(file.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(name + ": " + faults);
        }
    }

    private static Schema specification() {
        try {
            ObjectNode schema =
                    (ObjectNode) JSON.readTree(text(Path.of("src/test/resources/compose-spec/compose-spec.json")));
            // Its name of the dialect is written as nobody else writes it.
            schema.remove(List.of("$schema", "$id"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema.toString(), InputFormat.JSON);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
