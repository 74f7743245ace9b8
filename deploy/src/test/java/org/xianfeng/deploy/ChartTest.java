package org.xianfeng.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {
    private static final Path WRONG = Path.of("src/test/resources/wrong");

    static List<Supplier<RenderedChart>> charts() {
        return List.of(RenderedChart::dev, RenderedChart::prod, RenderedChart::external, RenderedChart::byGateway);
    }

    @Test
    void the_umbrella_passes_the_lint() {
        LintResult lint = new Helm(RenderedChart.UMBRELLA).lint().call();
        assertThat(lint.isFailed()).as(lint.getMessages().toString()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void nothing_that_makes_pods_breaks_a_rule(Supplier<RenderedChart> chart) {
        RenderedChart rendered = chart.get();
        assertThat(Workload.in(rendered)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(Rule.brokenIn(rendered)).isEmpty();
    }

    @Test
    void a_chart_that_breaks_every_rule_is_told_every_one() {
        RenderedChart wrong =
                RenderedChart.of(new Helm(WRONG).template().withName("trial").withNamespace("x"));
        assertThat(Rule.brokenIn(wrong))
                .containsExactly(Arrays.stream(Rule.values())
                        .map(rule -> rule + ": Deployment wrong")
                        .toArray(String[]::new));
    }

    @Test
    void a_field_that_kubernetes_does_not_know_is_an_error() {
        assertThatThrownBy(() -> RenderedChart.of(new Helm(WRONG)
                        .template()
                        .withName("trial")
                        .withNamespace("x")
                        .set("misspelt", "redinessProbe")))
                .hasMessageContaining("Unrecognized field \"redinessProbe\"");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void every_service_survives_the_drain_of_a_node(Supplier<RenderedChart> chart) {
        RenderedChart rendered = chart.get();
        List<Map<String, String>> budgets = rendered.all(PodDisruptionBudget.class)
                .map(budget -> budget.getSpec().getSelector().getMatchLabels())
                .toList();
        assertThat(rendered.all(Deployment.class))
                .hasSize(5)
                .allSatisfy(deployment -> assertThat(budgets)
                        .contains(deployment.getSpec().getSelector().getMatchLabels()));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void what_no_policy_names_is_denied_for_every_pod(Supplier<RenderedChart> chart) {
        RenderedChart rendered = chart.get();
        NetworkPolicy nothing = rendered.all(NetworkPolicy.class)
                .filter(policy -> policy.getMetadata().getName().equals("trial-nothing"))
                .findFirst()
                .orElseThrow();
        assertThat(nothing.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(nothing.getSpec().getIngress()).isEmpty();
        assertThat(nothing.getSpec().getEgress()).isEmpty();
        assertThat(Workload.in(rendered))
                .allSatisfy(workload -> assertThat(workload.labels())
                        .containsAllEntriesOf(nothing.getSpec().getPodSelector().getMatchLabels()));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void the_chart_makes_no_secret(Supplier<RenderedChart> chart) {
        assertThat(chart.get().text()).doesNotContain("kind: " + Secret.class.getSimpleName() + "\n");
    }

    @Test
    void the_platform_is_not_offered_without_tls() {
        assertThat(RenderedChart.prod().all(Ingress.class))
                .singleElement()
                .satisfies(ingress -> assertThat(ingress.getSpec().getTls()).hasSize(1));
        assertThatThrownBy(() -> RenderedChart.with("values-prod.yaml", Map.of("global.ingress.tlsSecret", "")))
                .hasMessageContaining("global.ingress.tlsSecret is needed");
    }

    @Test
    void a_gateway_offers_it_by_its_listener_with_tls_and_by_no_other() {
        RenderedChart ours = RenderedChart.byGateway();
        assertThat(ours.all(Ingress.class)).isEmpty();
        assertThat(ours.all(Gateway.class))
                .singleElement()
                .satisfies(gateway -> assertThat(gateway.getSpec().getListeners())
                        .singleElement()
                        .satisfies(listener -> {
                            assertThat(listener.getProtocol()).isEqualTo("HTTPS");
                            assertThat(listener.getTls().getMode()).isEqualTo("Terminate");
                            assertThat(listener.getTls().getCertificateRefs()).hasSize(1);
                        }));
        assertThat(ours.all(HTTPRoute.class)).singleElement().satisfies(route -> {
            assertThat(route.getSpec().getParentRefs())
                    .singleElement()
                    .satisfies(parent -> assertThat(parent.getSectionName()).isEqualTo("https"));
            assertThat(route.getSpec()
                            .getRules()
                            .getFirst()
                            .getBackendRefs()
                            .getFirst()
                            .getName())
                    .isEqualTo("trial-gateway");
        });
        RenderedChart theirs = RenderedChart.with(
                "values-prod.yaml",
                Map.of(
                        "global.ingress.enabled", "false",
                        "global.gatewayApi.enabled", "true",
                        "global.gatewayApi.host", "xianfeng.example.org",
                        "global.gatewayApi.parent.name", "shared",
                        "global.gatewayApi.parent.namespace", "ingress"));
        assertThat(theirs.all(Gateway.class)).isEmpty();
        assertThat(theirs.all(HTTPRoute.class)).hasSize(1);
        Map<String, String> both = new HashMap<>(RenderedChart.BY_GATEWAY);
        both.put("global.ingress.enabled", "true");
        assertThatThrownBy(() -> RenderedChart.with("values-prod.yaml", both)).hasMessageContaining("one of the two");
        both.putAll(Map.of("global.ingress.enabled", "false", "global.gatewayApi.tlsSecret", ""));
        assertThatThrownBy(() -> RenderedChart.with("values-prod.yaml", both))
                .hasMessageContaining("global.gatewayApi.tlsSecret is needed");
    }

    @Test
    void lag_takes_the_place_of_cpu_and_is_asked_for_by_the_service_itself() {
        RenderedChart chart = RenderedChart.byGateway();
        assertThat(chart.all(HorizontalPodAutoscaler.class)
                        .map(it -> it.getMetadata().getName()))
                .doesNotContain("trial-scoring");
        Map<String, GenericKubernetesResource> keda = chart.all(GenericKubernetesResource.class)
                .collect(Collectors.toMap(GenericKubernetesResource::getKind, it -> it));
        assertThat(keda).containsOnlyKeys("ScaledObject", "TriggerAuthentication");
        assertThat(keda.get("ScaledObject").<String>get("spec", "triggers", 0, "metadata", "consumerGroup"))
                .isEqualTo("scoring-service.ledger");
        assertThat(keda.get("ScaledObject").<String>get("spec", "triggers", 0, "authenticationRef", "name"))
                .isEqualTo(keda.get("TriggerAuthentication").getMetadata().getName());
        assertThatThrownBy(
                        () -> KubernetesObjects.strictly(
                                "apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {name: a}\nspec: {scaleTargetRef: {name: b}, triggers: [], minReplicas: 1}\n"))
                .hasMessageContaining("minReplicas");
    }

    @Test
    void without_a_collector_nothing_is_traced_and_logs_are_json_unless_somebody_wants_to_read_them() {
        assertThat(environments(RenderedChart.prod()))
                .hasSize(5)
                .allSatisfy((_, environment) -> assertThat(environment)
                        .containsEntry("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs")
                        .doesNotContainKeys(
                                "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "MANAGEMENT_TRACING_SAMPLING_PROBABILITY"));
        assertThat(environments(RenderedChart.with("values-prod.yaml", Map.of("global.logs.format", ""))))
                .allSatisfy((_, environment) ->
                        assertThat(environment).doesNotContainKey("LOGGING_STRUCTURED_FORMAT_CONSOLE"));
    }

    @Test
    void with_a_collector_all_send_there_the_gateway_alone_samples_and_the_way_is_open() {
        RenderedChart traced = RenderedChart.with(
                "values-prod.yaml",
                Map.of(
                        "global.tracing.endpoint", "http://collector.monitoring:4318/v1/traces",
                        "global.tracing.sampling", "0.25"));
        Map<String, Map<String, String>> environments = environments(traced);
        assertThat(environments)
                .hasSize(5)
                .allSatisfy((_, environment) -> assertThat(environment)
                        .containsEntry(
                                "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://collector.monitoring:4318/v1/traces"));
        assertThat(environments.entrySet())
                .filteredOn(one -> one.getValue().containsKey("MANAGEMENT_TRACING_SAMPLING_PROBABILITY"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.getValue()).containsEntry("MANAGEMENT_TRACING_SAMPLING_PROBABILITY", "0.25"));
        assertThat(portsOut(traced, "trial-scoring")).contains(4318);
        assertThat(portsOut(traced, "trial-gateway")).contains(4318);
        assertThat(portsOut(RenderedChart.prod(), "trial-gateway")).doesNotContain(4318);
        assertThat(portsOut(
                        RenderedChart.with(
                                "values-prod.yaml",
                                Map.of("global.tracing.endpoint", "https://otlp.example.org/v1/traces")),
                        "trial-gateway"))
                .contains(443);
    }

    private static Map<String, Map<String, String>> environments(RenderedChart chart) {
        return chart.all(Deployment.class)
                .collect(Collectors.toMap(
                        deployment -> deployment.getMetadata().getName(),
                        deployment ->
                                deployment
                                        .getSpec()
                                        .getTemplate()
                                        .getSpec()
                                        .getContainers()
                                        .getFirst()
                                        .getEnv()
                                        .stream()
                                        .filter(variable -> variable.getValue() != null)
                                        .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue))));
    }

    private static List<Integer> portsOut(RenderedChart chart, String policy) {
        return chart.all(NetworkPolicy.class)
                .filter(one -> one.getMetadata().getName().equals(policy))
                .flatMap(one -> one.getSpec().getEgress().stream())
                .flatMap(rule -> rule.getPorts().stream())
                .map(port -> port.getPort().getIntVal())
                .toList();
    }

    @Test
    void a_wrong_value_is_named_by_its_key() {
        assertThatThrownBy(() -> RenderedChart.with("values-prod.yaml", Map.of("global.kafka.mod", "plain")))
                .hasMessageContaining("'mod'");
        assertThatThrownBy(() -> RenderedChart.with("values-prod.yaml", Map.of("scoring.replicas", "-1")))
                .hasMessageContaining("/scoring/replicas");
        assertThatThrownBy(() -> RenderedChart.with("values-prod.yaml", Map.of("global.store.mode", "mine")))
                .hasMessageContaining("/global/store/mode");
        assertThatThrownBy(() -> RenderedChart.with("values-prod.yaml", Map.of("global.tracing.sampling", "1.5")))
                .hasMessageContaining("/global/tracing/sampling");
        assertThatThrownBy(() -> RenderedChart.with("values-prod.yaml", Map.of("global.tracing.endpoint", "collector")))
                .hasMessageContaining("/global/tracing/endpoint");
        assertThatThrownBy(() -> RenderedChart.with("values-prod.yaml", Map.of("global.logs.format", "xml")))
                .hasMessageContaining("/global/logs/format");
        assertThatThrownBy(() -> RenderedChart.with(
                        "values-prod.yaml", Map.of("gateway.environment.SOME_PASSWORD", "in-the-open")))
                .hasMessageContaining("SOME_PASSWORD");
    }
}
