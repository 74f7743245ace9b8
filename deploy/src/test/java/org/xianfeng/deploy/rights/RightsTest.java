package org.xianfeng.deploy.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.deploy.RenderedChart;

/** The rights of the chart on a real broker: all that a service does is allowed, and what the others do is refused. */
class RightsTest {
    private static final RenderedChart CHART = RenderedChart.prod();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String CHANGES_OF_ACCOUNTS = "xianfeng.membership.events";

    @TempDir
    private static Path folder;

    private static StrictBroker broker;

    @BeforeAll
    static void start() throws Exception {
        List<KafkaUser> users = CHART.all(KafkaUser.class).toList();
        broker = StrictBroker.start(
                folder, users.stream().map(user -> user.getMetadata().getName()).toList());
        broker.make(
                CHART.all(KafkaTopic.class)
                        .map(topic -> topic.getMetadata().getName())
                        .toList(),
                users.stream().flatMap(RightsTest::rights).toList());
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "activity", "grievance", "scoring"})
    void a_service_may_do_all_that_it_does(String service) throws Exception {
        for (String topic : allowed(service, ResourceType.TOPIC, AclOperation.WRITE)) {
            write(service, topic);
        }
        for (String topic : allowed(service, ResourceType.TOPIC, AclOperation.READ)) {
            readFor(service, topic);
        }
        String topic = allowed(service, ResourceType.TOPIC, AclOperation.READ)
                .iterator()
                .next();
        for (String group : allowed(service, ResourceType.GROUP, AclOperation.READ)) {
            readIn(service, topic, group);
            askHowFar(service, group);
        }
        readFor(service, CHANGES_OF_ACCOUNTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "activity", "grievance", "scoring"})
    void what_is_not_its_own_is_refused(String service) {
        for (String topic : all(ResourceType.TOPIC)) {
            if (!allowed(service, ResourceType.TOPIC, AclOperation.WRITE).contains(topic)) {
                assertThat(refused(() -> write(service, topic)))
                        .as("%s writes %s", service, topic)
                        .isTrue();
            }
            if (!allowed(service, ResourceType.TOPIC, AclOperation.READ).contains(topic)) {
                assertThat(refused(() -> readFor(service, topic)))
                        .as("%s reads %s", service, topic)
                        .isTrue();
            }
        }
        for (String group : all(ResourceType.GROUP)) {
            if (!allowed(service, ResourceType.GROUP, AclOperation.READ).contains(group)) {
                assertThat(refused(() -> readIn(service, CHANGES_OF_ACCOUNTS, group)))
                        .as("%s reads in %s", service, group)
                        .isTrue();
            }
        }
    }

    @Test
    void nobody_makes_or_drops_a_topic() {
        assertThat(refused(() -> {
                    try (Admin admin = Admin.create(broker.as("trial-scoring"))) {
                        got(admin.createTopics(List.of(new NewTopic("mine", 1, (short) 1)))
                                .all());
                    }
                }))
                .isTrue();
        assertThat(refused(() -> {
                    try (Admin admin = Admin.create(broker.as("trial-scoring"))) {
                        got(admin.deleteTopics(List.of("xianfeng.scoring.events"))
                                .all());
                    }
                }))
                .isTrue();
    }

    private interface Step {
        void done() throws Exception;
    }

    private static boolean refused(Step step) {
        try {
            step.done();
            return false;
        } catch (AuthorizationException refused) {
            return true;
        } catch (ExecutionException | KafkaException failure) {
            return failure.getCause() instanceof AuthorizationException;
        } catch (Exception other) {
            throw new AssertionError(other);
        }
    }

    private static void write(String service, String topic) throws Exception {
        Map<String, Object> settings = new HashMap<>(broker.as("trial-" + service));
        settings.putAll(Map.of("enable.idempotence", true, "acks", "all", "max.block.ms", 15_000));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, new byte[] {1})).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** As every instance reads changes of accounts, and a rebuild the kept events: without a group. */
    private static void readFor(String service, String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(service, Map.of())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.offsetsForTimes(Map.of(partitions.getFirst(), 0L), PATIENCE);
            consumer.seekToBeginning(partitions);
            if (consumer.endOffsets(partitions, PATIENCE).get(partitions.getFirst()) > 0) {
                assertThat(consumer.poll(PATIENCE)).isNotEmpty();
            } else {
                consumer.poll(Duration.ofMillis(200));
            }
        }
    }

    /** Joining a group and committing in it want the same right; this does not wait for a group to settle. */
    private static void readIn(String service, String topic, String group) {
        TopicPartition first = new TopicPartition(topic, 0);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(service, Map.of("group.id", group))) {
            consumer.assign(List.of(first));
            consumer.commitSync(Map.of(first, new OffsetAndMetadata(0)), PATIENCE);
            assertThat(consumer.committed(Set.of(first), PATIENCE)).containsKey(first);
        }
    }

    private static void askHowFar(String service, String group) throws Exception {
        try (Admin admin = Admin.create(broker.as("trial-" + service))) {
            got(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        }
    }

    private static void got(Future<?> answer) throws Exception {
        answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String service, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(broker.as("trial-" + service));
        settings.putAll(Map.of("auto.offset.reset", "earliest", "enable.auto.commit", false));
        settings.putAll(more);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Set<String> allowed(String service, ResourceType kind, AclOperation operation) {
        Set<String> names = new TreeSet<>();
        CHART.all(KafkaUser.class)
                .filter(user -> user.getMetadata().getName().equals("trial-" + service))
                .flatMap(RightsTest::rights)
                .filter(right ->
                        right.pattern().resourceType() == kind && right.entry().operation() == operation)
                .forEach(right -> names.add(right.pattern().name()));
        return names;
    }

    private static Set<String> all(ResourceType kind) {
        Set<String> names = new TreeSet<>();
        CHART.all(KafkaUser.class)
                .flatMap(RightsTest::rights)
                .filter(right -> right.pattern().resourceType() == kind)
                .forEach(right -> names.add(right.pattern().name()));
        return names;
    }

    private static Stream<AclBinding> rights(KafkaUser user) {
        List<AclBinding> rights = new ArrayList<>();
        for (AclRule rule : ((KafkaUserAuthorizationSimple) user.getSpec().getAuthorization()).getAcls()) {
            ResourcePattern on = switch (rule.getResource()) {
                case AclRuleTopicResource it ->
                    new ResourcePattern(ResourceType.TOPIC, it.getName(), PatternType.LITERAL);
                case AclRuleGroupResource it ->
                    new ResourcePattern(ResourceType.GROUP, it.getName(), PatternType.LITERAL);
                default -> throw new AssertionError(rule.toString());
            };
            rule.getOperations()
                    .forEach(operation -> rights.add(new AclBinding(
                            on,
                            new AccessControlEntry(
                                    "User:" + user.getMetadata().getName(),
                                    "*",
                                    AclOperation.fromString(operation.toValue()),
                                    AclPermissionType.ALLOW))));
        }
        return rights.stream();
    }
}
