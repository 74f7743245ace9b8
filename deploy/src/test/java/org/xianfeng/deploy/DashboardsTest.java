package org.xianfeng.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the panels show beside running services is told by proof/run dashboards. */
class DashboardsTest {
    private static final Path CHART = Path.of("helm/monitoring");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WIDTH = 24;

    @Test
    void every_dashboard_is_complete() throws IOException {
        Map<String, JsonNode> dashboards = dashboards();
        assertThat(dashboards).containsOnlyKeys("jvm", "kafka", "needs", "participation", "scoring", "services");
        assertThat(dashboards.values().stream().flatMap(dashboard -> faults(dashboard).stream()))
                .isEmpty();
        assertThat(dashboards.values())
                .extracting(dashboard -> dashboard.get("uid").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void an_incomplete_dashboard_is_seen() throws IOException {
        JsonNode wrong = JSON.readTree("""
                {"title": "Odd", "description": "奇怪", "uid": "other", "templating": {"list": []}, "panels": [
                  {"id": 1, "title": "English", "description": "", "gridPos": {"x": 20, "y": 0, "w": 8, "h": 4},
                   "targets": [{"expr": "sum(xianfeng_odd{service=~\\"$service\\"})"}]},
                  {"id": 1, "title": "重叠", "description": "Overlaps", "gridPos": {"x": 22, "y": 3, "w": 2, "h": 4},
                   "targets": []}]}
                """);
        assertThat(faults(wrong))
                .containsExactly(
                        "title Odd",
                        "description of Odd",
                        "title English",
                        "description of English",
                        "beside the grid: English",
                        "unknown [xianfeng_odd]: English",
                        "no such variable: $service",
                        "no query: 重叠",
                        "overlaps: 重叠",
                        "id twice: 重叠");
    }

    @Test
    void the_chart_ships_them_as_they_are() throws IOException {
        Map<String, JsonNode> shipped = new TreeMap<>();
        for (ConfigMap map : chart("true").toList()) {
            for (Map.Entry<String, String> file : map.getData().entrySet()) {
                assertThat(map.getMetadata().getLabels()).containsEntry("grafana_dashboard", "1");
                shipped.put(
                        file.getKey().replace("xianfeng-", "").replace(".json", ""), JSON.readTree(file.getValue()));
            }
        }
        assertThat(shipped).isEqualTo(dashboards());
        assertThat(chart("false")).isEmpty();
    }

    private static Stream<ConfigMap> chart(String enabled) {
        return RenderedChart.of(new Helm(CHART)
                        .template()
                        .withName("watch")
                        .withNamespace("monitoring")
                        .withKubeVersion("1.35.0")
                        .set("dashboards.enabled", enabled))
                .all(ConfigMap.class)
                .filter(map -> map.getMetadata().getName().contains("-dashboard-"));
    }

    private static Map<String, JsonNode> dashboards() throws IOException {
        Map<String, JsonNode> dashboards = new TreeMap<>();
        try (Stream<Path> files = Files.list(CHART.resolve("dashboards"))) {
            for (Path file : files.toList()) {
                dashboards.put(file.getFileName().toString().replace(".json", ""), JSON.readTree(Metrics.read(file)));
            }
        }
        return dashboards;
    }

    private static List<String> faults(JsonNode dashboard) {
        List<String> faults = texts(dashboard);
        Set<String> cells = new HashSet<>();
        Set<Integer> ids = new HashSet<>();
        for (JsonNode panel : dashboard.get("panels")) {
            String title = panel.get("title").asText();
            faults.addAll(texts(panel));
            JsonNode place = panel.get("gridPos");
            if (place.get("x").asInt() + place.get("w").asInt() > WIDTH) {
                faults.add("beside the grid: " + title);
            }
            if (!panel.path("type").asText().equals("row")) {
                faults.addAll(queries(dashboard, panel));
            }
            if (!takes(place, cells)) {
                faults.add("overlaps: " + title);
            }
            if (!ids.add(panel.get("id").asInt())) {
                faults.add("id twice: " + title);
            }
        }
        return faults;
    }

    private static List<String> texts(JsonNode part) {
        List<String> faults = new ArrayList<>();
        String title = part.get("title").asText();
        if (!isChinese(title) && !title.equals("Kafka")) {
            faults.add("title " + title);
        }
        if (part.path("description").asText().isBlank()
                || isChinese(part.get("description").asText())) {
            faults.add("description of " + title);
        }
        return faults;
    }

    private static List<String> queries(JsonNode dashboard, JsonNode panel) {
        List<String> faults = new ArrayList<>();
        Set<String> unknown = new TreeSet<>();
        for (JsonNode target : panel.get("targets")) {
            String query = target.get("expr").asText();
            unknown.addAll(Metrics.unknownIn(query));
            if (query.contains("$service") && !hasVariable(dashboard, "service")) {
                faults.add("no such variable: $service");
            }
            if (query.contains("$department") && !hasVariable(dashboard, "department")) {
                faults.add("no such variable: $department");
            }
        }
        if (panel.get("targets").isEmpty()) {
            faults.add("no query: " + panel.get("title").asText());
        }
        if (!unknown.isEmpty()) {
            faults.addFirst("unknown " + unknown + ": " + panel.get("title").asText());
        }
        return faults;
    }

    private static boolean hasVariable(JsonNode dashboard, String name) {
        for (JsonNode variable : dashboard.at("/templating/list")) {
            if (variable.get("name").asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean takes(JsonNode place, Set<String> cells) {
        boolean free = true;
        for (int x = 0; x < place.get("w").asInt(); x++) {
            for (int y = 0; y < place.get("h").asInt(); y++) {
                free &= cells.add(
                        (place.get("x").asInt() + x) + "," + (place.get("y").asInt() + y));
            }
        }
        return free;
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
