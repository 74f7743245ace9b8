package org.xianfeng.starter.test;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.xianfeng.contracts.EventContract;
import org.xianfeng.contracts.EventContracts;

/** The Kafka broker of this JVM, with the topics of the platform and their dead letters. */
public final class TestBroker {
    private static final int PARTITIONS = 4;
    private static final EmbeddedKafkaBroker BROKER = started();

    private TestBroker() {}

    public static String address() {
        return BROKER.getBrokersAsString();
    }

    /** Adds a topic, for a test that wants one for itself. */
    public static void addTopic(String name) {
        BROKER.addTopics(name);
    }

    private static EmbeddedKafkaBroker started() {
        String[] topics = EventContracts.all().stream()
                .map(EventContract::topic)
                .distinct()
                .flatMap(topic -> Stream.of(topic, topic + ".dead-letter"))
                .toArray(String[]::new);
        EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS, topics)
                .brokerProperties(Map.of(
                        "auto.create.topics.enable", "false",
                        "group.initial.rebalance.delay.ms", "0",
                        "offsets.topic.num.partitions", "2",
                        "log.cleaner.enable", "false"));
        broker.afterPropertiesSet();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
        return broker;
    }
}
