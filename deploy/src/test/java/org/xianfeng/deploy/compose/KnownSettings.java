package org.xianfeng.deploy.compose;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** Settings that the services know, as names of environment variables: those of their files and of the code that reads them. */
final class KnownSettings {
    private static final Set<String> OF_JAVA_AND_BOOT =
            Set.of("MALLOC_ARENA_MAX", "SPRING_CONFIG_IMPORT", "LOGGING_STRUCTURED_FORMAT_CONSOLE");
    private static final Pattern OURS = Pattern.compile("(XIANFENG|SPRING|SERVER|MANAGEMENT|LOGGING|MALLOC)_.*");
    private static final Pattern NAMED = Pattern.compile("\\$\\{(xianfeng\\.[a-z.-]+)|\"(xianfeng\\.[a-z.-]+)\"");
    private static final Pattern BOUND =
            Pattern.compile("@ConfigurationProperties\\(\"([a-z.-]+)\"\\)\\s+(?:public )?record \\w+\\(([^{]*)\\{");
    private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*(?:,|\\)\\s*$)");
    private static final Set<String> KNOWN = all();

    private KnownSettings() {}

    static boolean areOfOurs(String variable) {
        return OURS.matcher(variable).matches();
    }

    static boolean contain(String variable) {
        return KNOWN.contains(variable);
    }

    private static Set<String> all() {
        Set<String> known = new TreeSet<>(OF_JAVA_AND_BOOT);
        for (Path file : mainFiles()) {
            String text = ComposeFile.text(file);
            if (file.toString().endsWith(".java")) {
                NAMED.matcher(text)
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .forEach(key -> known.add(variable(key)));
                BOUND.matcher(text).results().forEach(found -> known.addAll(components(found)));
            } else if (file.toString().endsWith(".properties")) {
                properties(text).stringPropertyNames().forEach(key -> known.add(variable(key)));
            } else {
                keys("", new Yaml().load(text), known);
            }
        }
        return known;
    }

    private static Set<Path> mainFiles() {
        Set<Path> files = new TreeSet<>();
        for (String module : new String[] {
            "gateway",
            "service-starter",
            "membership-service",
            "activity-service",
            "grievance-service",
            "scoring-service"
        }) {
            try (Stream<Path> walk = Files.walk(Path.of("..", module, "src/main"))) {
                walk.filter(file -> file.getFileName()
                                .toString()
                                .matches(".+\\.java|application\\.(properties|yaml)|xianfeng-defaults\\.properties"))
                        .forEach(files::add);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return files;
    }

    private static Set<String> components(MatchResult bound) {
        Set<String> names = new TreeSet<>();
        COMPONENT
                .matcher(bound.group(2))
                .results()
                .forEach(found -> names.add(variable(bound.group(1) + "." + found.group(1))));
        return names;
    }

    private static Properties properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }

    private static void keys(String before, Object node, Set<String> known) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> keys(before.isEmpty() ? key.toString() : before + "." + key, value, known));
        } else {
            known.add(variable(before));
        }
    }

    private static String variable(String key) {
        return key.replaceAll("([a-z])([A-Z])", "$1_$2").replaceAll("[-.]", "_").toUpperCase(Locale.ROOT);
    }
}
