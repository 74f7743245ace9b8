package org.xianfeng.proof.poison;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.xianfeng.proof.lab.Topic;
import org.xianfeng.scoring.award.ScoreEvents;
import org.xianfeng.starter.listener.DeadLetters;

/** The dead letters of the scorer as they stand on their topic. */
record Letters(String broker) {
    static final String TOPIC = Topic.EVENTS + DeadLetters.SUFFIX;

    /** How many there are of each reason. */
    Map<String, Long> reasons() {
        Map<String, Long> reasons = new TreeMap<>();
        try (Topic topic = new Topic(broker);
                KafkaConsumer<byte[], byte[]> consumer = topic.consumer()) {
            consumer.assign(topic.partitions(TOPIC));
            consumer.seekToBeginning(consumer.assignment());
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(Duration.ofMillis(500))) {
                    if (DeadLetters.text(letter, DeadLetters.GROUP, "").equals(ScoreEvents.GROUP)) {
                        reasons.merge(DeadLetters.text(letter, DeadLetters.REASON, ""), 1L, Long::sum);
                    }
                }
            }
        }
        return reasons;
    }
}
