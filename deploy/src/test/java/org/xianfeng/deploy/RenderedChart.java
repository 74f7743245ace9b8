package org.xianfeng.deploy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a chart becomes with these values. */
public record RenderedChart(String text, List<HasMetadata> objects) {
    static final Path UMBRELLA = Path.of("helm/xianfeng");

    static final Map<String, String> BY_GATEWAY = Map.of(
            "global.ingress.enabled", "false",
            "global.gatewayApi.enabled", "true",
            "global.gatewayApi.host", "xianfeng.example.org",
            "global.gatewayApi.className", "envoy",
            "global.gatewayApi.tlsSecret", "xianfeng-tls",
            "scoring.autoscaling.lag.enabled", "true");

    /** One node, with broker and store inside. */
    public static RenderedChart dev() {
        return with(
                "values-dev.yaml",
                Map.of("global.issuer", "http://127.0.0.1:8080", "global.store.plain.image", "local/docdb:1"));
    }

    /** Kafka by Strimzi, a store by address, autoscaling and TLS. */
    public static RenderedChart prod() {
        return with("values-prod.yaml", Map.of());
    }

    /** A broker that somebody else runs, and wants credentials. */
    static RenderedChart external() {
        return with(
                "values-prod.yaml",
                Map.of(
                        "global.kafka.mode", "external",
                        "global.kafka.bootstrapServers", "kafka.example.org:9093",
                        "global.secrets.kafka", "kafka-client"));
    }

    /** Offered by the Gateway API, scorers by consumer lag. */
    static RenderedChart byGateway() {
        return with("values-prod.yaml", BY_GATEWAY);
    }

    static RenderedChart with(String valuesFile, Map<String, String> settings) {
        TemplateCommand template = new Helm(UMBRELLA)
                .template()
                .withName("trial")
                .withNamespace("xianfeng")
                .withKubeVersion("1.35.0")
                .withValuesFile(UMBRELLA.resolve(valuesFile));
        settings.forEach(template::set);
        return of(template);
    }

    static RenderedChart of(TemplateCommand template) {
        String text = template.call();
        return new RenderedChart(text, KubernetesObjects.strictly(text));
    }

    public <T extends HasMetadata> Stream<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast);
    }
}
