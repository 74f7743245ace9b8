package org.xianfeng.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {
    private static final Path WRONG = Path.of("src/test/resources/wrong");

    static List<Supplier<RenderedChart>> charts() {
        return List.of(RenderedChart::dev, RenderedChart::prod, RenderedChart::external);
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
    void a_wrong_value_is_named_by_its_key() {
        assertThatThrownBy(() -> RenderedChart.with("values-prod.yaml", Map.of("global.kafka.mod", "plain")))
                .hasMessageContaining("'mod'");
        assertThatThrownBy(() -> RenderedChart.with("values-prod.yaml", Map.of("scoring.replicas", "-1")))
                .hasMessageContaining("/scoring/replicas");
        assertThatThrownBy(() -> RenderedChart.with("values-prod.yaml", Map.of("global.store.mode", "mine")))
                .hasMessageContaining("/global/store/mode");
        assertThatThrownBy(() -> RenderedChart.with(
                        "values-prod.yaml", Map.of("gateway.environment.SOME_PASSWORD", "in-the-open")))
                .hasMessageContaining("SOME_PASSWORD");
    }
}
