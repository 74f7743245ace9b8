package org.xianfeng.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** topics.yaml is held equal to the contracts by event-contracts; here the chart is held equal to topics.yaml. */
class TopicsOfTheChartTest {
    private static final Path TOPICS = Path.of("kafka/topics.yaml");

    @Test
    void the_chart_carries_the_topics_of_the_platform() throws IOException {
        assertThat(RenderedChart.UMBRELLA.resolve("files/topics.yaml"))
                .as("cp deploy/kafka/topics.yaml deploy/helm/xianfeng/files/")
                .hasSameTextualContentAs(TOPICS);
    }

    @Test
    void with_strimzi_each_is_a_resource() throws IOException {
        Map<String, JsonNode> topics = topics();
        List<KafkaTopic> made = RenderedChart.prod().all(KafkaTopic.class).toList();
        assertThat(made).hasSameSizeAs(topics.keySet()).allSatisfy(topic -> {
            JsonNode wanted = topics.get(topic.getMetadata().getName());
            assertThat(topic.getSpec().getPartitions())
                    .isEqualTo(wanted.get("partitions").asInt());
            assertThat(topic.getSpec().getReplicas()).isEqualTo(3);
            Map<String, Object> config = topic.getSpec().getConfig();
            assertThat(config).hasSize(wanted.get("config").size());
            config.forEach((key, value) ->
                    assertThat(value).isEqualTo(wanted.get("config").get(key).asText()));
        });
    }

    @Test
    void without_it_a_job_makes_them() throws IOException {
        String script = script(RenderedChart.external());
        topics().forEach((name, topic) -> assertThat(script)
                .containsPattern("topic --topic " + name + " --partitions "
                        + topic.get("partitions").asInt() + " --config .*max.message.bytes="
                        + topic.get("config").get("max.message.bytes").asText()
                        + " --config min.insync.replicas=2 --config retention.ms=-1\n"));
        assertThat(script).contains("--bootstrap-server kafka.example.org:9093 --command-config");
    }

    @Test
    void one_broker_has_one_replica_and_asks_for_no_second() throws IOException {
        String script = script(RenderedChart.dev());
        topics().forEach((name, topic) -> assertThat(script)
                .containsPattern("topic --topic " + name + " --partitions "
                        + topic.get("partitionsOnOneMachine").asInt() + " .*min.insync.replicas=1 "));
        assertThat(script).contains("--replication-factor 1 ").doesNotContain("min.insync.replicas=2");
    }

    private static String script(RenderedChart chart) {
        Job job = chart.all(Job.class).findFirst().orElseThrow();
        return job.getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getCommand()
                .get(2);
    }

    private static Map<String, JsonNode> topics() throws IOException {
        JsonNode all = new YAMLMapper().readTree(Files.readString(TOPICS)).get("topics");
        return StreamSupport.stream(all.spliterator(), false)
                .collect(java.util.stream.Collectors.toMap(
                        topic -> topic.get("name").asText(), topic -> topic));
    }
}
