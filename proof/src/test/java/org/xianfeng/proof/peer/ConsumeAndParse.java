package org.xianfeng.proof.peer;

import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.proof.lab.Run;
import org.xianfeng.proof.lab.Topic;
import org.xianfeng.proof.lab.Workload;
import org.xianfeng.starter.publishing.EventJson;

/** A limit: reads and parses the events, and does nothing with them. */
public record ConsumeAndParse(Topic topic) implements Contender {
    private static final EventJson JSON = new EventJson();

    @Override
    public String name() {
        return "consume + parse";
    }

    @Override
    public Run run(Workload workload) {
        try (KafkaConsumer<byte[], byte[]> consumer = topic.consumer()) {
            consumer.assign(topic.partitions(Topic.EVENTS));
            consumer.seekToBeginning(consumer.assignment());
            long begun = System.nanoTime();
            int read = 0;
            while (read < workload.events()) {
                for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofSeconds(1))) {
                    JSON.read(one.value(), MeetingHeld.class);
                    read++;
                }
            }
            return new Run(read, 0, (System.nanoTime() - begun) / 1e9);
        }
    }
}
