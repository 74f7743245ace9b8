package org.xianfeng.starter.tail;

import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the broker answers, as one reader finds out that asks it every few seconds; told when it changes. */
final class BrokerState {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerState.class);
    private static final String NOT_ASKED = "the broker was not asked yet";
    private final String client;
    private final String address;
    private volatile String reason = NOT_ASKED;

    BrokerState(String client, String address) {
        this.client = client;
        this.address = address;
    }

    /** @param servers as a consumer's settings have them: one text, or a list of addresses */
    static BrokerState of(String client, @Nullable Object servers) {
        return new BrokerState(
                client,
                servers instanceof Collection<?> many
                        ? many.stream().map(String::valueOf).collect(Collectors.joining(","))
                        : String.valueOf(servers));
    }

    void answers() {
        if (!reason.isEmpty() && !reason.equals(NOT_ASKED)) {
            LOG.info("the broker at {} answers again", address);
        }
        reason = "";
    }

    void isAway(KafkaException failure) {
        String now = why(failure);
        if (!now.equals(reason)) {
            reason = now;
            LOG.warn("{}; requests succeed meanwhile, and what they change is published afterwards", now);
        }
    }

    /** Why it does not do what it is asked; empty when it does. Written by the one reader. */
    String reason() {
        return reason;
    }

    private String why(KafkaException failure) {
        return switch (failure) {
            case AuthenticationException _ ->
                "the broker at %s refuses to let %s in: %s".formatted(address, client, failure.getMessage());
            case AuthorizationException _ ->
                "the broker at %s lets %s in and forbids it: %s".formatted(address, client, failure.getMessage());
            case UnknownTopicOrPartitionException _ ->
                "the broker at %s has not all topics: %s; deploy/kafka/topics.yaml names them"
                        .formatted(address, failure.getMessage());
            default -> "the broker at %s does not answer".formatted(address);
        };
    }
}
