package org.xianfeng.local.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Prometheus would read of every service. */
record ScrapedMetrics(int firstManagementPort) {
    private static final int SERVICES = 5;
    private static final Pattern OURS =
            Pattern.compile("^# TYPE (xianfeng_[a-z_]+?)(?:_max)? \\w+$", Pattern.MULTILINE);
    private static final Pattern WITHOUT_SERVICE =
            Pattern.compile("^[a-z]\\w*(?:\\{(?![^}]*service=)[^}]*})? .*$", Pattern.MULTILINE);
    private static final Pattern GROWING = Pattern.compile("increase\\((xianfeng_[a-z_]+)");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z_]+)` \\|", Pattern.MULTILINE);

    /** The platform's own, by name. */
    Set<String> ours() throws IOException, InterruptedException {
        Set<String> names = new TreeSet<>();
        for (int service = 0; service < SERVICES; service++) {
            OURS.matcher(read(service)).results().forEach(found -> names.add(found.group(1)));
        }
        return names;
    }

    /** Lines that do not say which service they are of. */
    Set<String> ofNobody() throws IOException, InterruptedException {
        Set<String> lines = new TreeSet<>();
        for (int service = 0; service < SERVICES; service++) {
            WITHOUT_SERVICE.matcher(read(service)).results().forEach(found -> lines.add(found.group()));
        }
        return lines;
    }

    static Set<String> dictionary(Path root) throws IOException {
        return ROW.matcher(Files.readString(root.resolve("docs/metrics.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
    }

    /** The counters that alerts see only when they grow: they must be there before they do. */
    static Set<String> watchedByAlerts(Path root) throws IOException {
        return GROWING.matcher(Files.readString(root.resolve("deploy/helm/monitoring/rules/xianfeng.yaml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private String read(int service) throws IOException, InterruptedException {
        URI metrics = URI.create("http://127.0.0.1:" + (firstManagementPort + service) + "/actuator/prometheus");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
