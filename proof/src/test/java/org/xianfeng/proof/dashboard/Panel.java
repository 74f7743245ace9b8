package org.xianfeng.proof.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question that a panel of a dashboard asks.
 *
 * @param legend what a line or bar of the answer is called
 * @param now whether it asks for the present alone
 */
record Panel(String dashboard, String title, String expression, String legend, boolean now) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FOLDER = Path.of("deploy/helm/monitoring/dashboards");

    /** All of them, in the order in which an operator sees them. */
    static List<Panel> all() throws IOException {
        List<Panel> panels = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                String dashboard = file.getFileName().toString().replace(".json", "");
                for (JsonNode panel : JSON.readTree(file.toFile()).get("panels")) {
                    for (JsonNode target : panel.path("targets")) {
                        panels.add(new Panel(
                                dashboard,
                                panel.get("title").asString(),
                                target.get("expr").asString(),
                                target.get("legendFormat").asString(),
                                target.path("instant").asBoolean()));
                    }
                }
            }
        }
        return panels;
    }

    /** As Grafana sends it with every variable at "All". */
    String query() {
        return expression.replace("$__rate_interval", "1m").replaceAll("\\$(department|service)", ".*");
    }
}
