package org.xianfeng.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads rendered objects and accepts no field that Kubernetes does not know. */
final class KubernetesObjects {
    /** An API server drops an unknown field without a word, and the model of fabric8 keeps it aside: here it is an error. */
    private static final ObjectMapper STRICT = YAMLMapper.builder()
            .build()
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    private static final ObjectMapper LENIENT = new YAMLMapper();

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.ofEntries(
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("apps/v1/StatefulSet", StatefulSet.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("batch/v1/Job", Job.class),
            Map.entry("gateway.networking.k8s.io/v1/Gateway", Gateway.class),
            Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
            Map.entry("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class));

    /** Kinds that have no model in Java; a schema reads them as strictly. */
    private static final Map<String, PublishedSchema> SCHEMAS = Map.of(
            "keda.sh/v1alpha1/ScaledObject", PublishedSchema.of("keda/keda.sh_scaledobjects.yaml"),
            "keda.sh/v1alpha1/TriggerAuthentication", PublishedSchema.of("keda/keda.sh_triggerauthentications.yaml"));

    /** Kinds of an operator that no model or schema here knows. */
    private static final List<String> OF_OPERATORS =
            List.of("monitoring.coreos.com/v1/PrometheusRule", "monitoring.coreos.com/v1/PodMonitor");

    private KubernetesObjects() {}

    static List<HasMetadata> strictly(String text) {
        List<HasMetadata> objects = new ArrayList<>();
        try (MappingIterator<JsonNode> documents =
                STRICT.readerFor(JsonNode.class).readValues(text)) {
            while (documents.hasNext()) {
                JsonNode document = documents.next();
                if (document.isObject()) {
                    objects.add(object(document));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure.getMessage(), failure);
        }
        return List.copyOf(objects);
    }

    private static HasMetadata object(JsonNode document) throws IOException {
        String kind = document.path("apiVersion").asText() + "/"
                + document.path("kind").asText();
        PublishedSchema schema = SCHEMAS.get(kind);
        if (schema != null) {
            schema.hold(document);
        }
        if (schema != null || OF_OPERATORS.contains(kind)) {
            return LENIENT.treeToValue(document, GenericKubernetesResource.class);
        }
        Class<? extends HasMetadata> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("a chart of ours has no " + kind);
        }
        HasMetadata object = STRICT.treeToValue(document, type);
        if (object instanceof KafkaUser user) {
            refuseUnknownOperations(user, document);
        }
        return object;
    }

    /** The model of Strimzi reads an operation that there is not as none. */
    private static void refuseUnknownOperations(KafkaUser user, JsonNode document) {
        boolean areKnown = ((KafkaUserAuthorizationSimple) user.getSpec().getAuthorization())
                .getAcls().stream()
                        .allMatch(rule -> rule.getOperations().stream().allMatch(Objects::nonNull));
        if (!areKnown) {
            throw new IllegalArgumentException("an operation that there is not: " + document.at("/spec/authorization"));
        }
    }
}
