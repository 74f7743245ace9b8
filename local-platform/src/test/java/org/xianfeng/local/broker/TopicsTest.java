package org.xianfeng.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopicsTest {
    @Test
    void one_machine_keeps_every_event_for_ever_on_one_replica() throws Exception {
        Topics topics = Topics.read(Path.of("../deploy/kafka/topics.yaml"));
        assertThat(topics.all())
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(topic -> {
                    assertThat(topic.replicationFactor()).isEqualTo((short) 1);
                    assertThat(topic.configs())
                            .containsEntry("retention.ms", "-1")
                            .containsEntry("min.insync.replicas", "1");
                })
                .anySatisfy(topic -> assertThat(topic.numPartitions()).isEqualTo(4));
    }
}
