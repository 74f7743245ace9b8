package org.xianfeng.proof.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.xianfeng.proof.lab.Lab;
import org.xianfeng.proof.lab.Machine;
import org.xianfeng.proof.lab.Run;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What one benchmark found on one store: printed as a table, written as JSON, held to the limits. */
final class Report {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String benchmark;
    private final Lab lab;
    private final Limits limits;
    private final Map<String, Object> content = new LinkedHashMap<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    Report(String benchmark, Lab lab, Limits limits) {
        this.benchmark = benchmark;
        this.lab = lab;
        this.limits = limits;
        content.put("benchmark", benchmark);
        content.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        content.put("store", lab.storeName());
        content.put("machine", Machine.name());
        content.put("rows", rows);
        content.put("figures", figures);
        content.put("failures", failures);
        System.out.printf("%n%s on %s, %s%n", benchmark, lab.storeName(), Machine.name());
    }

    static double median(List<Run> runs, ToDoubleFunction<Run> value) {
        return median(runs.stream().mapToDouble(value).toArray());
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    void checked(long entries, long lost, long doubled, List<String> flaws) {
        System.out.printf(
                "  correct first: %,d entries, %d lost, %d doubled, %d flaws%n", entries, lost, doubled, flaws.size());
        content.put("entriesChecked", entries);
        content.put("lost", lost);
        content.put("doubled", doubled);
        if (lost + doubled + flaws.size() > 0) {
            failures.add(lost + " lost, " + doubled + " doubled, flaws "
                    + flaws.stream().limit(5).toList());
        }
    }

    /** Medians of several rounds, with the lowest and the highest. */
    void row(String name, List<Run> runs) {
        double events = median(runs, Run::eventsPerSecond);
        double[] range =
                runs.stream().mapToDouble(Run::eventsPerSecond).sorted().toArray();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("rounds", runs.size());
        row.put("events", runs.getFirst().events());
        row.put("eventsPerSecond", Math.round(events));
        row.put("lowest", Math.round(range[0]));
        row.put("highest", Math.round(range[range.length - 1]));
        row.put("entriesPerSecond", Math.round(median(runs, Run::entriesPerSecond)));
        row.put("cpuMicrosPerEvent", Math.round(median(runs, Run::cpuMicrosPerEvent)));
        rows.add(row);
        System.out.printf(
                "  %-28s %,10.0f events/s (%,.0f to %,.0f) %,10.0f entries/s %,8.0f us CPU/event%n",
                name,
                events,
                range[0],
                range[range.length - 1],
                median(runs, Run::entriesPerSecond),
                median(runs, Run::cpuMicrosPerEvent));
    }

    /** Any other row. */
    void row(Map<String, Object> row) {
        rows.add(row);
        System.out.println("  " + row);
    }

    /** A figure that has a limit, on this store, or on any. */
    void figure(String name, double value) {
        figures.put(name, Math.round(value * 100) / 100.0);
        String verdict = limits.verdict(benchmark + "." + lab.kind() + "." + name, benchmark + "." + name, value);
        System.out.printf("  %-28s %10.2f %s%n", name, value, verdict);
        if (verdict.startsWith("SHORT")) {
            failures.add(name + " " + figures.get(name) + ": " + verdict);
        }
    }

    /** One name's median over another's, of those that ran. */
    void ratio(Map<String, List<Run>> runs, String figure, String name, String beside, ToDoubleFunction<Run> value) {
        if (runs.containsKey(name) && runs.containsKey(beside)) {
            figure(figure, median(runs.get(name), value) / median(runs.get(beside), value));
        }
    }

    /** Writes it down, and says whether every limit was held. */
    boolean finish() {
        try {
            Path file = Path.of("proof/target/bench", benchmark + "-" + lab.kind() + ".json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writeValueAsString(content) + "\n");
            System.out.println("  written to " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        failures.forEach(failure -> System.out.println("  FAILED " + failure));
        return failures.isEmpty();
    }
}
