package org.xianfeng.starter.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xianfeng.starter.listener.Groups;
import org.xianfeng.starter.listener.HandledBatches;
import org.xianfeng.starter.tail.TailListener;
import org.yaml.snakeyaml.Yaml;

/** What the chart lets a service read, held against what the running service reads: no right is missing, and none is left over. */
public final class TopicRights {
    private static final Path CHARTS = Path.of("../deploy/helm/xianfeng/charts");

    private TopicRights() {}

    /** With what it reads in groups, and what every instance reads for itself. */
    public static void hold(Groups groups, List<TailListener<?>> tails, String service) {
        Map<String, Set<String>> read = new TreeMap<>();
        tails.forEach(tail -> read.put(tail.topic(), new TreeSet<>()));
        for (HandledBatches group : groups.all()) {
            group.topics()
                    .forEach(topic ->
                            read.computeIfAbsent(topic, _ -> new TreeSet<>()).add(group.group()));
        }
        assertThat(given(service))
                .as("topics.reads in %s/%s/values.yaml", CHARTS, service)
                .isEqualTo(read);
    }

    private static Map<String, Set<String>> given(String service) {
        try (Reader values = Files.newBufferedReader(CHARTS.resolve(service).resolve("values.yaml"))) {
            Map<String, Map<String, Map<String, Iterable<String>>>> all = new Yaml().load(values);
            Map<String, Set<String>> given = new TreeMap<>();
            all.get("topics").get("reads").forEach((topic, groups) -> {
                Set<String> names = given.computeIfAbsent(topic, _ -> new TreeSet<>());
                groups.forEach(names::add);
            });
            return given;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
