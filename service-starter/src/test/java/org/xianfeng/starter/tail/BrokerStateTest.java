package org.xianfeng.starter.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BrokerStateTest {
    private final BrokerState broker = new BrokerState("a.account-changes", "kafka:9092");

    @Test
    void an_outage_and_its_end_are_told_once_each(CapturedOutput log) {
        broker.isAway(new TimeoutException("first"));
        broker.isAway(new TimeoutException("second"));
        assertThat(broker.reason()).isEqualTo("the broker at kafka:9092 does not answer");
        broker.answers();
        broker.answers();
        assertThat(broker.reason()).isEmpty();
        assertThat(log.getAll().lines().filter(line -> line.contains("kafka:9092 does not answer")))
                .hasSize(1);
        assertThat(log.getAll().lines().filter(line -> line.contains("kafka:9092 answers again")))
                .hasSize(1);
    }

    @Test
    void a_broker_that_is_there_is_not_said_to_be_away() {
        broker.isAway(new SaslAuthenticationException("wrong password"));
        assertThat(broker.reason()).contains("refuses to let a.account-changes in: wrong password");
        broker.isAway(new TopicAuthorizationException("not yours"));
        assertThat(broker.reason()).contains("forbids it: not yours");
        broker.isAway(new UnknownTopicOrPartitionException("there is no topic x"));
        assertThat(broker.reason()).contains("has not all topics: there is no topic x", "deploy/kafka/topics.yaml");
    }

    @Test
    void several_brokers_are_named_as_they_are_set() {
        BrokerState several = BrokerState.of("a.account-changes", List.of("one:9092", "two:9092"));
        several.isAway(new TimeoutException("first"));
        assertThat(several.reason()).isEqualTo("the broker at one:9092,two:9092 does not answer");
        BrokerState asText = BrokerState.of("a.account-changes", "one:9092");
        asText.isAway(new TimeoutException("first"));
        assertThat(asText.reason()).isEqualTo("the broker at one:9092 does not answer");
    }

    @Test
    void a_first_answer_is_nothing_to_tell(CapturedOutput log) {
        broker.answers();
        assertThat(log).doesNotContain("answers again");
    }
}
