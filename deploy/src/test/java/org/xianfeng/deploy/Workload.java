package org.xianfeng.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Map;
import java.util.stream.Stream;

/** An object that makes pods, by its name. */
record Workload(String name, PodTemplateSpec pods) {
    static Stream<Workload> in(RenderedChart chart) {
        return chart.objects().stream().flatMap(Workload::of);
    }

    private static Stream<Workload> of(HasMetadata object) {
        String name = object.getKind() + " " + object.getMetadata().getName();
        return switch (object) {
            case Deployment it -> Stream.of(new Workload(name, it.getSpec().getTemplate()));
            case StatefulSet it -> Stream.of(new Workload(name, it.getSpec().getTemplate()));
            case Job it -> Stream.of(new Workload(name, it.getSpec().getTemplate()));
            default -> Stream.empty();
        };
    }

    boolean isService() {
        return name.startsWith("Deployment ");
    }

    Map<String, String> labels() {
        return pods.getMetadata().getLabels();
    }

    Stream<Container> containers() {
        return Stream.concat(pods.getSpec().getInitContainers().stream(), pods.getSpec().getContainers().stream());
    }
}
