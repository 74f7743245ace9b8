package org.xianfeng.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the services read is held equal to the charts' values by a test of each service; here the rights follow from them. */
class KafkaUsersTest {
    private static final RenderedChart PROD = RenderedChart.prod();

    @ParameterizedTest
    @ValueSource(strings = {"membership", "activity", "grievance", "scoring"})
    void a_service_writes_the_topics_that_it_owns_and_no_other(String service) throws IOException {
        Set<String> owned = new TreeSet<>();
        for (JsonNode topic : new YAMLMapper()
                .readTree(Files.readString(Path.of("kafka/topics.yaml")))
                .get("topics")) {
            if (topic.get("owner").asText().equals(service + "-service")
                    && !topic.get("events").isEmpty()) {
                owned.add(topic.get("name").asText());
            }
        }
        assertThat(rights(service).entrySet().stream()
                        .filter(right -> right.getValue().contains("Write")
                                && !right.getKey().endsWith(".dead-letter"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(
                        owned.stream().map(topic -> "topic " + topic).toList());
    }

    @Test
    void the_scorer_may_do_this_and_nothing_else() {
        Map<String, String> wanted = new TreeMap<>();
        List.of("membership.events", "activity.events", "grievance.events", "scoring.decisions")
                .forEach(topic -> {
                    wanted.merge("topic xianfeng." + topic, "Describe Read", (one, other) -> one + " " + other);
                    wanted.put("topic xianfeng." + topic + ".dead-letter", "Describe Read Write");
                });
        wanted.put("topic xianfeng.scoring.events", "Describe Read Write");
        wanted.put("topic xianfeng.scoring.decisions", "Describe Read Write");
        List.of("roster", "parking", "belonging", "placement", "ledger", "participation", "dead-letters")
                .forEach(group -> wanted.put("group scoring-service." + group, "Describe Read"));
        assertThat(rights("scoring")).isEqualTo(wanted);
    }

    @Test
    void nobody_who_has_no_broker_is_a_user_and_nobody_is_one_where_the_broker_asks_no_name() {
        assertThat(PROD.all(KafkaUser.class).map(user -> user.getMetadata().getName()))
                .containsExactlyInAnyOrder("trial-membership", "trial-activity", "trial-grievance", "trial-scoring");
        RenderedChart open = RenderedChart.with("values-prod.yaml", Map.of("global.kafka.strimzi.users", "false"));
        assertThat(open.all(KafkaUser.class)).isEmpty();
        assertThat(environment(open, "scoring")).doesNotContainKey("SPRING_KAFKA_SECURITY_PROTOCOL");
    }

    @Test
    void a_service_signs_in_with_a_password_that_stands_in_a_secret() {
        Map<String, EnvVar> environment = environment(PROD, "scoring");
        assertThat(environment.get("SPRING_KAFKA_SECURITY_PROTOCOL").getValue()).isEqualTo("SASL_SSL");
        assertThat(environment.get("SPRING_KAFKA_PROPERTIES_SASL_MECHANISM").getValue())
                .isEqualTo("SCRAM-SHA-512");
        EnvVar jaas = environment.get("SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG");
        assertThat(jaas.getValue()).isNull();
        assertThat(jaas.getValueFrom().getSecretKeyRef().getName()).isEqualTo("trial-scoring");
        assertThat(jaas.getValueFrom().getSecretKeyRef().getKey()).isEqualTo("sasl.jaas.config");
        assertThat(environment.get("SPRING_KAFKA_SSL_TRUST_STORE_LOCATION").getValue())
                .isEqualTo("file:/run/secrets/kafka/ca.crt");
        assertThat(deployment(PROD, "scoring").getSpec().getTemplate().getSpec().getVolumes())
                .anySatisfy(volume -> {
                    assertThat(volume.getName()).isEqualTo("kafka-authority");
                    assertThat(volume.getSecret().getSecretName()).isEqualTo("xianfeng-cluster-ca-cert");
                });
    }

    @Test
    void a_right_that_strimzi_does_not_know_is_an_error() {
        String wrong =
                "apiVersion: kafka.strimzi.io/v1\nkind: KafkaUser\nmetadata: {name: a}\nspec: {authorization: {type: simple, acls: [{resource: {type: topic, name: t}, operatons: [Read]}]}}\n";
        assertThatThrownBy(() -> KubernetesObjects.strictly(wrong)).hasMessageContaining("operatons");
        assertThatThrownBy(() -> KubernetesObjects.strictly(
                        wrong.replace("operatons:", "operations:").replace("[Read]", "[Reed]")))
                .hasMessageContaining("Reed");
    }

    /** Operations by kind and name of what they are on; the same twice is one. */
    private static Map<String, String> rights(String service) {
        KafkaUser user = PROD.all(KafkaUser.class)
                .filter(it -> it.getMetadata().getName().equals("trial-" + service))
                .findFirst()
                .orElseThrow();
        assertThat(user.getMetadata().getLabels()).containsEntry("strimzi.io/cluster", "xianfeng");
        assertThat(user.getSpec().getAuthentication().getType()).isEqualTo("scram-sha-512");
        Map<String, Set<String>> rights = new TreeMap<>();
        for (AclRule rule : ((KafkaUserAuthorizationSimple) user.getSpec().getAuthorization()).getAcls()) {
            String on = switch (rule.getResource()) {
                case AclRuleTopicResource topic -> "topic " + topic.getName();
                case AclRuleGroupResource group -> "group " + group.getName();
                default -> throw new AssertionError(rule.toString());
            };
            rule.getOperations()
                    .forEach(operation ->
                            rights.computeIfAbsent(on, _ -> new TreeSet<>()).add(operation.toValue()));
        }
        Map<String, String> texts = new TreeMap<>();
        rights.forEach((on, operations) -> texts.put(on, String.join(" ", operations)));
        return texts;
    }

    private static Deployment deployment(RenderedChart chart, String service) {
        return chart.all(Deployment.class)
                .filter(it -> it.getMetadata().getName().equals("trial-" + service))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, EnvVar> environment(RenderedChart chart, String service) {
        Container container = deployment(chart, service)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst();
        return new ArrayList<>(container.getEnv())
                .stream().collect(Collectors.toMap(EnvVar::getName, variable -> variable));
    }
}
