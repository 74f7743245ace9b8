package org.xianfeng.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Prometheus itself says of the alerts is told by deploy/test-alerts. */
class AlertsTest {
    private static final Path CHART = Path.of("helm/monitoring");
    private static final Path RULES = CHART.resolve("rules/xianfeng.yaml");
    private static final Path RUNBOOKS = Path.of("runbooks");
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void every_alert_has_a_runbook_and_every_runbook_an_alert() throws IOException {
        try (Stream<Path> pages = Files.list(RUNBOOKS)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(names(alerts(Metrics.read(RULES))));
        }
        assertThat(names(alerts(Metrics.read(RULES))))
                .allSatisfy(name -> assertThat(Metrics.read(RUNBOOKS.resolve(name + ".md")))
                        .startsWith("# " + name + "\n")
                        .contains("\n## Look at\n", "\n## Do\n"));
    }

    @Test
    void every_alert_is_complete() throws IOException {
        assertThat(alerts(Metrics.read(RULES)))
                .hasSizeGreaterThan(15)
                .allSatisfy(alert -> assertThat(faults(alert)).isEmpty());
        JsonNode wrong = alerts("groups: [{rules: [{alert: Odd, expr: xianfeng_odd > 1, labels: {severity: loud}}]}]")
                .getFirst();
        assertThat(faults(wrong))
                .containsExactly("severity", "summary", "summary_en", "runbook", "unknown [xianfeng_odd]");
    }

    @Test
    void every_alert_is_tried_where_it_calls_and_where_it_stays_quiet() throws IOException {
        Set<String> tried = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("alert-tests"))) {
            for (Path file : files.toList()) {
                for (JsonNode test : YAML.readTree(Metrics.read(file)).get("tests")) {
                    for (JsonNode one : test.get("alert_rule_test")) {
                        tried.add(one.get("alertname").asText()
                                + (one.get("exp_alerts").isEmpty() ? " quiet" : " calls"));
                    }
                }
            }
        }
        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(names(alerts(Metrics.read(RULES))).stream()
                        .flatMap(name -> Stream.of(name + " quiet", name + " calls"))
                        .toList());
    }

    @Test
    void the_chart_carries_the_rules_with_and_without_an_operator() throws IOException {
        JsonNode rules = YAML.readTree(Metrics.read(RULES));
        List<GenericKubernetesResource> made =
                chart("operator").all(GenericKubernetesResource.class).toList();
        assertThat(made)
                .extracting(GenericKubernetesResource::getKind)
                .containsExactlyInAnyOrder("PrometheusRule", "PodMonitor");
        GenericKubernetesResource rule = made.stream()
                .filter(one -> one.getKind().equals("PrometheusRule"))
                .findFirst()
                .orElseThrow();
        assertThat(YAML.<JsonNode>valueToTree(rule.getAdditionalProperties().get("spec")))
                .isEqualTo(rules);
        ConfigMap plain = chart("plain")
                .all(ConfigMap.class)
                .filter(map -> map.getMetadata().getName().equals("watch-alerts"))
                .findFirst()
                .orElseThrow();
        assertThat(YAML.readTree(plain.getData().get("xianfeng.yaml"))).isEqualTo(rules);
    }

    private static RenderedChart chart(String mode) {
        return RenderedChart.of(new Helm(CHART)
                .template()
                .withName("watch")
                .withNamespace("monitoring")
                .withKubeVersion("1.35.0")
                .set("mode", mode));
    }

    private static List<String> faults(JsonNode alert) {
        List<String> faults = new ArrayList<>();
        if (!Set.of("critical", "warning").contains(alert.at("/labels/severity").asText())) {
            faults.add("severity");
        }
        for (String text : List.of("summary", "summary_en")) {
            boolean chinese =
                    alert.at("/annotations/" + text).asText().codePoints().anyMatch(Character::isIdeographic);
            if (alert.at("/annotations/" + text).asText().isBlank() || chinese != text.equals("summary")) {
                faults.add(text);
            }
        }
        if (!alert.at("/annotations/runbook").asText().equals("deploy/runbooks/" + name(alert) + ".md")) {
            faults.add("runbook");
        }
        Set<String> unknown = Metrics.unknownIn(alert.get("expr").asText());
        if (!unknown.isEmpty()) {
            faults.add("unknown " + unknown);
        }
        return faults;
    }

    private static List<JsonNode> alerts(String rules) throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        for (JsonNode group : YAML.readTree(rules).get("groups")) {
            for (JsonNode rule : group.get("rules")) {
                if (rule.has("alert")) {
                    alerts.add(rule);
                }
            }
        }
        return alerts;
    }

    private static List<String> names(List<JsonNode> alerts) {
        return alerts.stream().map(AlertsTest::name).toList();
    }

    private static String name(JsonNode alert) {
        return alert.get("alert").asText();
    }
}
