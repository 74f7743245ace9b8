package org.xianfeng.proof.crash;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Where the consumer groups of the scorer stand; a run begins with all of them at the end of the topics. */
final class Groups implements AutoCloseable {
    static final String LEDGER = "scoring-service.ledger";
    static final List<String> FACTS = List.of("xianfeng.activity.events", "xianfeng.grievance.events");
    static final List<String> DEAD_LETTERS =
            FACTS.stream().map(topic -> topic + ".dead-letter").toList();
    private static final String MEMBERS = "xianfeng.membership.events";
    private static final Map<String, List<String>> OF_THE_ENGINE = Map.of(
            LEDGER, FACTS, "scoring-service.roster", List.of(MEMBERS), "scoring-service.parking", List.of(MEMBERS));
    private static final Map<String, List<String>> OF_WRONG_DESIGNS = Map.of(LEDGER, FACTS.subList(0, 1));

    private final Map<String, List<String>> topics;
    private final Admin admin;

    Groups(String broker, String design) {
        this.topics = design.equals("engine") ? OF_THE_ENGINE : OF_WRONG_DESIGNS;
        this.admin = Admin.create(Map.of("bootstrap.servers", broker));
    }

    /** Where these topics end now. */
    Map<TopicPartition, Long> ends(Collection<String> topics) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        now(admin.describeTopics(topics).allTopicNames())
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(one -> asked.put(new TopicPartition(topic, one.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        now(admin.listOffsets(asked).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    void toTheEnd() {
        topics.forEach((group, read) -> {
            Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
            ends(read).forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end)));
            now(admin.alterConsumerGroupOffsets(group, ends).all());
        });
    }

    /** Makes room for the next process at once, instead of after the session of the dead one. */
    void forgetTheDead() {
        for (String group : topics.keySet()) {
            if (!now(admin.describeConsumerGroups(List.of(group)).all())
                    .get(group)
                    .members()
                    .isEmpty()) {
                try {
                    admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                            .all()
                            .get();
                } catch (InterruptedException | ExecutionException _) {
                    // Its session ends by itself.
                    continue;
                }
            }
        }
    }

    Map<TopicPartition, Long> committed() {
        Map<TopicPartition, Long> committed = new HashMap<>();
        now(admin.listConsumerGroupOffsets(LEDGER).partitionsToOffsetAndMetadata())
                .forEach((partition, at) -> committed.put(partition, at.offset()));
        return committed;
    }

    /** Groups that have not read everything yet. */
    List<String> behind() {
        List<String> behind = new ArrayList<>();
        topics.forEach((group, read) -> {
            Map<TopicPartition, OffsetAndMetadata> at =
                    now(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            ends(read).forEach((partition, end) -> {
                OffsetAndMetadata position = at.get(partition);
                if (position == null || position.offset() < end) {
                    behind.add(group + " at " + partition + ": " + position + " of " + end);
                }
            });
        });
        return behind;
    }

    private static <T> T now(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
