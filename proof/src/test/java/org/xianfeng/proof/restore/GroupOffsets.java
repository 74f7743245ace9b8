package org.xianfeng.proof.restore;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What {@code kafka-consumer-groups --reset-offsets --to-datetime} does, for all groups of a service. */
record GroupOffsets(String broker, String service) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** So that everything told since is read again. Waits until nobody is left in the groups. */
    int setBackTo(Instant time) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(group -> group.startsWith(service))
                    .toList();
            int partitions = 0;
            for (String group : groups) {
                await("nobody in " + group).atMost(PATIENCE).until(() -> isEmpty(admin, group));
                partitions += setBack(admin, group, time);
            }
            return partitions;
        }
    }

    private static boolean isEmpty(Admin admin, String group) throws Exception {
        return admin.describeConsumerGroups(List.of(group))
                .all()
                .get()
                .get(group)
                .members()
                .isEmpty();
    }

    private static int setBack(Admin admin, String group, Instant time) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> asked = committed.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.forTimestamp(time.toEpochMilli())));
        Map<TopicPartition, ListOffsetsResultInfo> found =
                admin.listOffsets(asked).all().get();
        Map<TopicPartition, OffsetAndMetadata> earlier = new HashMap<>();
        found.forEach((partition, offset) -> {
            if (offset.offset() >= 0
                    && offset.offset() < committed.get(partition).offset()) {
                earlier.put(partition, new OffsetAndMetadata(offset.offset()));
            }
        });
        if (!earlier.isEmpty()) {
            admin.alterConsumerGroupOffsets(group, earlier).all().get();
        }
        return earlier.size();
    }
}
