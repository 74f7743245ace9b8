package org.xianfeng.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.deploy.RenderedChart;
import org.xianfeng.deploy.probe.HealthProbe;

/** What one server runs is what a cluster runs: the chart is the measure. */
class ComposeAsTheChartTest {
    private static final List<String> SERVICES = List.of("gateway", "membership", "activity", "grievance", "scoring");
    private static final List<String> OF_ONE_SERVER = List.of("SPRING_CONFIG_IMPORT", "XIANFENG_TRUSTED_PROXIES");
    private static final RenderedChart CHART = RenderedChart.dev();
    private static final ComposeFile FILE = ComposeTest.server("compose.mongodb.yaml");
    private static final YAMLMapper YAML = new YAMLMapper();

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "membership", "activity", "grievance", "scoring"})
    void a_service_is_set_up_alike(String name) {
        Deployment deployment = deployment(name);
        Container container =
                deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
        ComposeService service = FILE.service(name);
        Map<String, String> environment = service.environment();
        OF_ONE_SERVER.forEach(environment::remove);
        assertThat(environment).isEqualTo(environment(container));
        assertThat(service.tree().path("image").asText()).isEqualTo(image(container));
        assertThat(service.tree().path("mem_limit").asText() + "i")
                .isEqualToIgnoringCase(
                        container.getResources().getLimits().get("memory").toString());
        assertThat(service.tree().path("stop_grace_period").asText())
                .isEqualTo(deployment.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds() + "s");
        assertThat(service.secrets().values().stream().filter(it -> it.startsWith("xianfeng/")))
                .containsExactlyInAnyOrderElementsOf(keyFiles(deployment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "membership", "activity", "grievance", "scoring"})
    void its_health_is_asked_where_the_chart_asks(String name) {
        Container container = deployment(name)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst();
        List<String> probe = Stream.of(FILE.service(name).tree().at("/healthcheck/test"))
                .flatMap(it -> it.valueStream())
                .map(JsonNode::asText)
                .toList();
        assertThat(probe)
                .startsWith("CMD", "java")
                .endsWith(
                        "-cp",
                        "/app/probe",
                        HealthProbe.class.getName(),
                        "http://127.0.0.1:8081"
                                + container.getReadinessProbe().getHttpGet().getPath());
        assertThat(container.getPorts())
                .anyMatch(port -> port.getName().equals("management") && port.getContainerPort() == 8081);
        assertThat(ComposeFile.text(Path.of("images/Dockerfile"))).contains("WORKDIR /app\n", "COPY probe/ ./probe/\n");
    }

    @Test
    void the_broker_is_set_up_alike() {
        ConfigMap settings = CHART.all(ConfigMap.class)
                .filter(it -> it.getMetadata().getName().equals("trial-kafka"))
                .findFirst()
                .orElseThrow();
        assertThat(ComposeFile.text(ComposeFile.FOLDER.resolve("kafka/server.properties")))
                .isEqualTo(here(settings.getData().get("server.properties")));
        assertThat(CHART.text())
                .contains("image: " + FILE.service("kafka").tree().path("image").asText() + "\n");
    }

    @Test
    void the_same_topics_are_made() throws Exception {
        Process made = new ProcessBuilder("sh", "compose/kafka/make-topics", "kafka/topics.yaml", "kafka:9092", "echo")
                .start();
        String lines = new String(made.getInputStream().readAllBytes());
        assertThat(made.waitFor()).isZero();
        assertThat(lines.lines().map(ComposeAsTheChartTest::settings).toList()).isEqualTo(ofTheJob());
    }

    private static List<List<String>> ofTheJob() {
        String script = CHART.all(Job.class)
                .findFirst()
                .orElseThrow()
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getCommand()
                .get(2);
        return script.lines()
                .filter(line -> line.startsWith("topic --topic"))
                .map(line -> settings("--bootstrap-server kafka:9092 --create --if-not-exists --replication-factor 1"
                        + line.substring("topic".length())))
                .toList();
    }

    /** Without their order. */
    private static List<String> settings(String line) {
        return Stream.of(line.split(" --")).map(String::strip).sorted().toList();
    }

    @Test
    void prometheus_reads_every_service_under_the_name_that_alerts_have() throws IOException {
        JsonNode settings = YAML.readTree(ComposeFile.text(ComposeFile.FOLDER.resolve("prometheus.yml")));
        Map<String, String> targets = new TreeMap<>();
        settings.path("scrape_configs").forEach(it -> {
            assertThat(it.path("metrics_path").asText()).isEqualTo("/actuator/prometheus");
            targets.put(
                    it.path("job_name").asText(),
                    it.at("/static_configs/0/targets/0").asText());
        });
        assertThat(targets).isEqualTo(SERVICES.stream().collect(Collectors.toMap(it -> it, it -> it + ":8081")));
        assertThat(FILE.service("prometheus").texts("volumes"))
                .contains("../helm/monitoring/rules:/etc/prometheus/rules:ro");
        assertThat(settings.at("/rule_files/0").asText()).isEqualTo("/etc/prometheus/rules/*.yaml");
    }

    @Test
    void grafana_shows_the_dashboards_of_the_chart() throws IOException {
        JsonNode provider =
                YAML.readTree(ComposeFile.text(ComposeFile.FOLDER.resolve("grafana/dashboards/xianfeng.yaml")));
        assertThat(FILE.service("grafana").texts("volumes"))
                .contains("../helm/monitoring/dashboards:"
                        + provider.at("/providers/0/options/path").asText() + ":ro");
        try (Stream<Path> dashboards = Files.list(Path.of("helm/monitoring/dashboards"))) {
            assertThat(dashboards).hasSize(6);
        }
    }

    private static Deployment deployment(String name) {
        return CHART.all(Deployment.class)
                .filter(it -> it.getMetadata().getName().equals("trial-" + name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> environment(Container container) {
        Map<String, String> environment = new TreeMap<>();
        for (EnvVar variable : container.getEnv()) {
            if (variable.getName().equals("XIANFENG_ISSUER")) {
                environment.put(variable.getName(), ComposeFile.settings().get("XIANFENG_ISSUER"));
            } else if (variable.getValue() != null) {
                environment.put(variable.getName(), here(variable.getValue()));
            }
        }
        return environment;
    }

    private static String image(Container container) {
        return container
                .getImage()
                .replaceFirst(":[^:]+$", ":" + ComposeFile.settings().get("XIANFENG_TAG"));
    }

    private static List<String> keyFiles(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getVolumes().stream()
                .filter(volume -> volume.getSecret() != null)
                .flatMap(volume -> volume.getSecret().getItems().stream().map(KeyToPath::getKey))
                .map(file -> "xianfeng/" + file)
                .toList();
    }

    /** By the names of Compose, which know no release. */
    private static String here(String text) {
        return text.replace("trial-", "");
    }
}
