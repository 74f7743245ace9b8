package org.xianfeng.proof.dashboard;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xianfeng.local.journey.DemoPlatform;
import org.xianfeng.proof.Options;

/** Starts the platform with its demo under the eyes of Prometheus, and asks what every panel asks. */
public final class DashboardRuns {
    /** What consumers tell of single topics is seen within a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Map<String, String> AT_ONCE =
            Map.of("XIANFENG_SCORING_PARTICIPATION_LOOK", "2s", "XIANFENG_SCORING_PARTICIPATION_REMEMBERED", "1s");

    private DashboardRuns() {}

    /** Ends well when no panel is empty and those of participation show the figures of the API. */
    public static boolean run(Options options) {
        try {
            Path folder = Files.createTempDirectory("xianfeng-dashboards");
            try (DemoPlatform platform = DemoPlatform.start(folder.resolve("data"), AT_ONCE);
                    Prometheus prometheus = Prometheus.reading(platform.firstManagementPort(), folder)) {
                platform.awaitDemo();
                visitWithoutToken(platform.address());
                List<String> faults = ask(prometheus, new ParticipationFigures(platform));
                faults.forEach(System.out::println);
                System.out.println(faults.isEmpty() ? "ok" : "FAILED");
                return faults.isEmpty();
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.sorted(Comparator.reverseOrder())
                            .forEach(one -> one.toFile().delete());
                }
            }
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> ask(Prometheus prometheus, ParticipationFigures figures) throws Exception {
        List<String> faults = new ArrayList<>();
        Map<String, Integer> bars = new LinkedHashMap<>();
        System.out.printf("%-14s %6s  %-12s %s%n", "dashboard", "lines", "API", "panel");
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (Panel panel : Panel.all()) {
            Map<Map<String, String>, Double> lines = prometheus.ask(panel);
            List<String> wrong = faults(panel, lines, figures);
            while (!wrong.isEmpty() && System.nanoTime() < until) {
                Thread.sleep(1_000);
                lines = prometheus.ask(panel);
                wrong = faults(panel, lines, figures);
            }
            faults.addAll(wrong);
            bars.merge(panel.dashboard() + ", " + panel.title(), lines.size(), Integer::sum);
            String equal = !ParticipationFigures.isFigure(panel) ? "" : wrong.isEmpty() ? "equal" : "DIFFERS";
            System.out.printf("%-14s %6d  %-12s %s%n", panel.dashboard(), lines.size(), equal, panel.title());
        }
        bars.forEach((panel, shown) -> {
            if (shown == 0) {
                faults.add("empty: " + panel);
            }
        });
        return faults;
    }

    private static List<String> faults(
            Panel panel, Map<Map<String, String>, Double> lines, ParticipationFigures figures) throws Exception {
        if (ParticipationFigures.isFigure(panel)) {
            return figures.differences(panel, lines);
        }
        return lines.isEmpty() ? List.of("no answer: " + panel.query()) : List.of();
    }

    /** Is refused: what was refused is a panel too. */
    private static void visitWithoutToken(String address) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(URI.create(address + "/api/scoring/rules"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }
}
