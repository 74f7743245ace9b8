package org.xianfeng.starter.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ProducerFactory;

/** Sends through the one idempotent producer of the service; nothing is connected before the first record. */
public final class KafkaSender implements Sender {
    private final ProducerFactory<Object, Object> producers;

    public KafkaSender(ProducerFactory<Object, Object> producers) {
        this.producers = producers;
    }

    @Override
    public List<CompletableFuture<Void>> send(List<WireEvent> events) {
        return sendRecords(events.stream().map(WireEvent::toRecord).toList());
    }

    /** Sends records that are not events of the published language: dead letters. */
    public List<CompletableFuture<Void>> sendRecords(List<ProducerRecord<Object, Object>> records) {
        List<CompletableFuture<Void>> answers = new ArrayList<>(records.size());
        Map<String, Throwable> awayTopics = new HashMap<>();
        try (Producer<Object, Object> producer = producers.createProducer()) {
            for (ProducerRecord<Object, Object> one : records) {
                Throwable away = awayTopics.get(one.topic());
                CompletableFuture<Void> answer =
                        away == null ? send(producer, one) : CompletableFuture.failedFuture(away);
                Throwable failure = failureOf(answer);
                if (failure != null && !(failure instanceof RetriableException) && !ofTheRecord(failure)) {
                    producers.reset();
                }
                if (failure instanceof RetriableException) {
                    // Each further record of this topic would wait for it just as long.
                    awayTopics.put(one.topic(), failure);
                }
                answers.add(answer);
            }
        }
        return answers;
    }

    private CompletableFuture<Void> send(Producer<Object, Object> producer, ProducerRecord<Object, Object> one) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        try {
            producer.send(one, (_, failure) -> {
                if (failure == null) {
                    answer.complete(null);
                } else {
                    answer.completeExceptionally(failure);
                }
            });
        } catch (KafkaException | IllegalStateException failure) {
            answer.completeExceptionally(failure);
        }
        return answer;
    }

    private static boolean ofTheRecord(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof SerializationException
                || failure instanceof InvalidTopicException
                || failure instanceof AuthorizationException;
    }

    private static @Nullable Throwable failureOf(CompletableFuture<Void> answer) {
        return answer.isCompletedExceptionally() ? answer.exceptionNow() : null;
    }
}
