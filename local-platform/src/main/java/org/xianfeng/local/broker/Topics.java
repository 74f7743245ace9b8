package org.xianfeng.local.broker;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The topics of the platform as one machine has them: one replica, fewer partitions. */
public record Topics(List<NewTopic> all) {
    private static final int PATIENCE_SECONDS = 60;

    /** Reads {@code deploy/kafka/topics.yaml}. */
    public static Topics read(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            Map<String, List<Map<String, ?>>> content = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            List<Map<String, ?>> topics = content.get("topics");
            if (topics == null || topics.isEmpty()) {
                throw new IllegalStateException(file + " names no topics");
            }
            return new Topics(topics.stream().map(Topics::topic).toList());
        }
    }

    private static NewTopic topic(Map<String, ?> entry) {
        Object name = entry.get("name");
        Object partitions = entry.get("partitionsOnOneMachine");
        if (!(name instanceof String topic) || !(partitions instanceof Integer count)) {
            throw new IllegalStateException("a topic needs a name and partitionsOnOneMachine: " + entry);
        }
        Map<String, String> settings = new HashMap<>();
        if (entry.get("config") instanceof Map<?, ?> config) {
            config.forEach((key, value) -> settings.put(String.valueOf(key), String.valueOf(value)));
        }
        settings.put("min.insync.replicas", "1");
        return new NewTopic(topic, count, (short) 1).configs(settings);
    }

    /** Creates those that are missing, and says how many that were. */
    public int createMissing(String bootstrapServers) throws InterruptedException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_SECONDS * 1000,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500);
        try (Admin admin = Admin.create(settings)) {
            Set<String> present = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = all.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return missing.size();
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(
                    "the broker at " + bootstrapServers + " did not create the topics", failure);
        }
    }
}
