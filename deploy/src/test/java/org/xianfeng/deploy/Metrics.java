package org.xianfeng.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of metrics: in the dictionary, in the sources, and in what asks for them. */
final class Metrics {
    static final Path DICTIONARY = Path.of("../docs/metrics.md");
    private static final Pattern ROW = Pattern.compile("^\\| (`[a-z_0-9]+`(?:, `[a-z_0-9]+`)*) \\|", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([a-z_0-9]+)`");
    private static final Pattern METER = Pattern.compile(
            "(?:\\.(?:counter|gauge|timer|summary)\\(|new CountedBy\\(\\s*\\w+,|(?:Counter|Gauge|Timer|DistributionSummary)\\s*\\.builder\\()\\s*(?:[^\"();]*\\?\\s*)?\"(xianfeng[a-z.]+)\"(?:\\s*:\\s*\"(xianfeng[a-z.]+)\")?");
    private static final Pattern LITERAL = Pattern.compile("\"(xianfeng[a-z.]+)\"");
    private static final Pattern ASKED = Pattern.compile("\\b([a-z][a-z0-9]*(?:_[a-z0-9]+)+|up)(?=[{\\[ )]|$)");
    private static final Pattern PART = Pattern.compile("_(count|sum|bucket|max)$");
    private static final List<String> ENDINGS = List.of("", "_total", "_seconds", "_seconds_total");

    private Metrics() {}

    /** The names of the dictionary, as often as they stand there. */
    static List<String> ofDictionary(String text) {
        return ROW.matcher(text)
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .toList();
    }

    /** The meters that the services make, by the names that they give them. */
    static Set<String> ofSources() {
        try (Stream<Path> files = Files.walk(Path.of(".."), 20)) {
            Set<String> meters = new TreeSet<>();
            files.filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("/src/main/"))
                    .forEach(file -> meters.addAll(in(read(file))));
            return meters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The meters that a source makes; one of several gauges has their names in a table. */
    static List<String> in(String source) {
        if (source.contains("MultiGauge.builder(")) {
            return LITERAL.matcher(source)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
        return METER.matcher(source)
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                .filter(name -> name != null)
                .toList();
    }

    /** Whether one of these names is what Prometheus makes of a meter. */
    static boolean isIn(String meter, Collection<String> names) {
        return ENDINGS.stream().anyMatch(ending -> names.contains(meter.replace('.', '_') + ending));
    }

    /** The metrics that an expression asks for and no dictionary has; what a recording rule makes has colons and is none. */
    static Set<String> unknownIn(String expression) {
        List<String> known = ofDictionary(read(DICTIONARY));
        Set<String> names = new TreeSet<>();
        ASKED.matcher(expression.replaceAll("\"[^\"]*\"", "\"\"").replaceAll("by \\([^)]*\\)", ""))
                .results()
                .map(MatchResult::group)
                .filter(name -> !name.startsWith("ratio_"))
                .filter(name -> !known.contains(name)
                        && !known.contains(PART.matcher(name).replaceFirst("")))
                .forEach(names::add);
        return names;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
